import { percentOfScores } from '../record/outcome.ts';
import { groupBy } from './group-by.ts';
import type { ClassSittings, Sitting } from './sitting.ts';

/** A member of the class, with the attempt that counts where there is one. */
export interface ResultLearner {
	readonly id: string;
	readonly name: string;
	/** Begun. */
	readonly attempts: number;
	readonly counted:
		| {
				/** Whole percent of the points. */
				readonly percent: number;
				/** Sum of the scores. */
				readonly points: number;
				/** Of how many. */
				readonly questions: number;
				/** Milliseconds since the epoch. */
				readonly finishedAt: number;
		  }
		| undefined;
}

/** A learner's line of the gradebook. */
export interface GradebookRow extends ResultLearner {
	readonly hasPassed: boolean;
	/** Whole percent of the points of each dimension that was asked about, by its id. */
	readonly dimensions: ReadonlyMap<string, number>;
}

/** What the class did, learner by learner, in the order in which they come. */
export function gradebookOf(
	learners: readonly ResultLearner[],
	{ questions, sittings }: ClassSittings,
	passMark: number
): GradebookRow[] {
	const sittingOf = new Map(sittings.map((sitting) => [sitting.learner, sitting]));
	const dimensionOf = new Map([...questions.values()].map(({ id, dimension }) => [id, dimension]));
	return learners.map((learner) => {
		const sitting = sittingOf.get(learner.id);
		return {
			...learner,
			hasPassed: learner.counted !== undefined && learner.counted.percent >= passMark,
			dimensions: sitting ? percentByDimension(sitting, dimensionOf) : new Map()
		};
	});
}

function percentByDimension(
	{ asked }: Sitting,
	dimensionOf: ReadonlyMap<string, string>
): ReadonlyMap<string, number> {
	const scores = groupBy(asked, ({ question }) => dimensionOf.get(question) ?? '');
	return new Map(
		[...scores].map(([dimension, list]) => [dimension, percentOfScores(list.map(({ score }) => score))])
	);
}

/** What a gradebook can be sorted by: a column, or the id of a dimension. */
export interface GradebookOrder {
	readonly by: 'name' | 'result' | 'attempts' | 'finished' | { readonly dimension: string };
	readonly isDescending: boolean;
}

/** Who has no figure in the column comes last, whichever way it is sorted; who are alike go by name. */
export function sortGradebook(
	rows: readonly GradebookRow[],
	{ by, isDescending }: GradebookOrder,
	locale: string
): GradebookRow[] {
	const names = new Intl.Collator(locale, { numeric: true });
	const byName = (a: GradebookRow, b: GradebookRow) => names.compare(a.name, b.name);
	const turn = isDescending ? -1 : 1;
	if (by === 'name') return rows.toSorted((a, b) => turn * byName(a, b));
	const figure = ({ counted, attempts, dimensions }: GradebookRow) => {
		if (typeof by === 'object') return dimensions.get(by.dimension);
		return { result: counted?.percent, attempts, finished: counted?.finishedAt }[by];
	};
	return rows.toSorted((a, b) => {
		const [x, y] = [figure(a), figure(b)];
		if (x === undefined || y === undefined)
			return Number(x === undefined) - Number(y === undefined) || byName(a, b);
		return turn * (x - y) || byName(a, b);
	});
}
