import type { Course } from '../course/course.ts';
import type { Question } from '../quiz/question.ts';
import { wordingOf } from '../quiz/wording/wording.ts';
import { confusionsOfClass, type ClassConfusion } from './class-confusions.ts';
import { callsForAction, flagsOf, type Flag } from './flags.ts';
import { analyseItems, type ItemAnalysis } from './item-analysis.ts';
import type { ClassSittings } from './sitting.ts';

/** A question's figures as a screen or a file shows them: with its words, without its proofs. */
export interface ItemView extends Omit<ItemAnalysis, 'question'> {
	readonly id: string;
	/** From 1, in the order in which the questions first came up. */
	readonly number: number;
	readonly stem: string;
	readonly type: Question['type'];
	/** Title of the dimension. */
	readonly dimension: string;
	readonly flags: readonly Flag[];
	readonly callsForAction: boolean;
}

export function viewItems(course: Course, sittings: ClassSittings): ItemView[] {
	const titles = new Map(course.dimensions.map(({ id, title }) => [id, title]));
	return analyseItems(sittings).map((item, place) => {
		const { question, ...figures } = item;
		const flags = flagsOf(item);
		return {
			...figures,
			id: question.id,
			number: place + 1,
			stem: question.stem,
			type: question.type,
			dimension: titles.get(question.dimension) ?? question.dimension,
			flags,
			callsForAction: callsForAction(flags)
		};
	});
}

/** What calls for action first, then what is worth a look, then the rest, each in their order. */
export function byUrgency(items: readonly ItemView[]): ItemView[] {
	const urgency = ({ flags, callsForAction }: ItemView) => (callsForAction ? 2 : flags.length > 0 ? 1 : 0);
	return items.toSorted((a, b) => urgency(b) - urgency(a) || a.number - b.number);
}

/** A confusion of the class in the words of the course. */
export interface ConfusionView extends Omit<ClassConfusion, 'facts' | 'questions'> {
	/** "KPO’s" */
	readonly ownersName: string;
	/** "BPO’s" */
	readonly takenForName: string;
	/** What is true, a sentence a fact. */
	readonly statements: readonly string[];
	/** What is true of the other on the same aspect. */
	readonly counterparts: readonly string[];
	/** Numbers of the questions in which it came up. */
	readonly questions: readonly number[];
}

export function viewConfusions(course: Course, sittings: ClassSittings): ConfusionView[] {
	const wording = wordingOf(course.language);
	const numbers = new Map([...sittings.questions.keys()].map((id, place) => [id, place + 1]));
	return confusionsOfClass(course, sittings).map(({ facts, questions, ...confusion }) => {
		const owners = course.subjects.filter(({ id }) => confusion.belongsTo.includes(id));
		const takenFor = course.subjects.filter(({ id }) => id === confusion.takenFor);
		const dimension = course.dimensions.find(({ id }) => id === confusion.dimension);
		const counterparts = (dimension?.facts ?? []).filter(
			({ aspect, holds }) => aspect === confusion.aspect && holds.includes(confusion.takenFor)
		);
		return {
			...confusion,
			ownersName: wording.possessive(owners),
			takenForName: wording.possessive(takenFor),
			statements: facts.map((fact) => wording.statement(fact, owners)),
			counterparts: counterparts.map((fact) => wording.statement(fact, takenFor)),
			questions: questions.flatMap((id) => numbers.get(id) ?? [])
		};
	});
}
