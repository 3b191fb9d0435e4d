import type { Course } from '../course/course.ts';
import type { Question } from '../quiz/question.ts';
import { listZones } from './local-time.ts';
import type { Kind } from './plan-fields.ts';
import type { QuizSettings } from './settings.ts';

/** How many questions of the bank are alike in all that a form chooses by. */
export interface TallyRow {
	readonly dimension: string;
	readonly type: string;
	readonly level: string;
	readonly authored: boolean;
	/** Asked whatever is chosen. */
	readonly picked: boolean;
	readonly count: number;
}

/** What the form of an assignment offers. */
export interface PlanScreen {
	readonly kind: Kind;
	/** With how many questions each yields. */
	readonly dimensions: readonly { readonly id: string; readonly title: string; readonly count: number }[];
	readonly tally: readonly TallyRow[];
	readonly zones: readonly string[];
	/** Whether nobody has chosen the zone yet. */
	readonly isZoneGuessed: boolean;
	/** Whether somebody has begun. */
	readonly isLocked: boolean;
	readonly hasOpened: boolean;
}

export function planScreen(
	kind: Kind,
	{ course, bank }: { readonly course: Course; readonly bank: readonly Question[] },
	state: {
		readonly quiz?: QuizSettings | undefined;
		readonly timeZone: string;
		readonly isZoneGuessed: boolean;
		readonly isLocked: boolean;
		readonly hasOpened: boolean;
	}
): PlanScreen {
	const tally = kind === 'quiz' ? tallyBank(bank, state.quiz) : [];
	return {
		kind,
		dimensions: course.dimensions.map(({ id, title }) => ({
			id,
			title,
			count: tally.reduce((sum, row) => sum + (row.dimension === id ? row.count : 0), 0)
		})),
		tally,
		zones: listZones(state.timeZone),
		isZoneGuessed: state.isZoneGuessed,
		isLocked: state.isLocked,
		hasOpened: state.hasOpened
	};
}

/** Without what is struck out. */
function tallyBank(bank: readonly Question[], quiz: QuizSettings | undefined): TallyRow[] {
	const rows = new Map<string, TallyRow>();
	for (const { id, dimension, type, level, authored } of bank) {
		if (quiz?.struck.includes(id)) continue;
		const row = { dimension, type, level, authored, picked: quiz?.picked.includes(id) ?? false };
		const key = Object.values(row).join(' ');
		rows.set(key, { ...row, count: (rows.get(key)?.count ?? 0) + 1 });
	}
	return [...rows.values()];
}
