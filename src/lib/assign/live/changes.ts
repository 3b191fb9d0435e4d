import type { LiveBoard, LiveMember, LiveMessage, LiveQuestion } from './board.ts';

/** In the order in which a board keeps them. */
export function arrangeBoard(members: readonly LiveMember[], questions: readonly LiveQuestion[]): LiveBoard {
	return {
		members: members.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
		questions: questions.toSorted((a, b) => a.place - b.place)
	};
}

/** All of a board. */
export function tellBoard({ members, questions }: LiveBoard): LiveMessage {
	return { kind: 'snapshot', members: [...members], questions: [...questions] };
}

/** What makes one board of another; undefined where they are alike. */
export function tellChanges(before: LiveBoard, now: LiveBoard): LiveMessage | undefined {
	const members = compare(before.members, now.members);
	const questions = compare(before.questions, now.questions);
	const lists = [members.changed, members.gone, questions.changed, questions.gone];
	if (lists.every(({ length }) => length === 0)) return undefined;
	return {
		kind: 'changes',
		members: members.changed,
		membersGone: members.gone,
		questions: questions.changed,
		questionsGone: questions.gone
	};
}

/** The board after a message. Changes of a board that is not there are of no use. */
export function takeMessage(board: LiveBoard | undefined, message: LiveMessage): LiveBoard | undefined {
	if (message.kind === 'snapshot') return arrangeBoard(message.members, message.questions);
	if (!board) return undefined;
	return arrangeBoard(
		merge(board.members, message.members, message.membersGone),
		merge(board.questions, message.questions, message.questionsGone)
	);
}

interface Row {
	readonly id: string;
}

function compare<R extends Row>(before: readonly R[], now: readonly R[]): { changed: R[]; gone: string[] } {
	// Rows are flat and written by one function, so that alike ones are alike as text.
	const texts = new Map(before.map((row) => [row.id, JSON.stringify(row)]));
	const ids = new Set(now.map(({ id }) => id));
	return {
		changed: now.filter((row) => texts.get(row.id) !== JSON.stringify(row)),
		gone: before.flatMap(({ id }) => (ids.has(id) ? [] : [id]))
	};
}

function merge<R extends Row>(rows: readonly R[], changed: readonly R[], gone: readonly string[]): R[] {
	const all = new Map(rows.map((row) => [row.id, row]));
	for (const id of gone) all.delete(id);
	for (const row of changed) all.set(row.id, row);
	return [...all.values()];
}
