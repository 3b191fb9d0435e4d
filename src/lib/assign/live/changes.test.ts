import fc from 'fast-check';
import { expect, test } from 'vitest';
import { liveMessageSchema, type LiveBoard, type LiveMember, type LiveQuestion } from './board.ts';
import { arrangeBoard, takeMessage, tellBoard, tellChanges } from './changes.ts';

const count = fc.integer({ min: 0, max: 3 });
const member: fc.Arbitrary<Omit<LiveMember, 'id'>> = fc.record({
	name: fc.string({ maxLength: 3 }),
	state: fc.constantFrom('not-joined', 'not-begun', 'running', 'finished'),
	attempt: count,
	answered: count,
	questions: count,
	percent: fc.option(fc.integer({ min: 0, max: 100 })),
	hasPassed: fc.boolean()
});
const question: fc.Arbitrary<Omit<LiveQuestion, 'id' | 'place'>> = fc.record({
	stem: fc.string({ maxLength: 3 }),
	asked: count,
	answered: count,
	right: count
});
const ids = fc.constantFrom('a', 'b', 'c', 'd');
/** Few ids, so that boards have many of them in common. */
const board: fc.Arbitrary<LiveBoard> = fc
	.record({ members: fc.dictionary(ids, member), questions: fc.dictionary(ids, question) })
	.map(({ members, questions }) =>
		arrangeBoard(
			Object.entries(members).map(([id, each]) => ({ id, ...each })),
			Object.entries(questions).map(([id, each]) => ({ id, place: 'abcd'.indexOf(id), ...each }))
		)
	);
/** As it comes over a line. */
const sent = (message: ReturnType<typeof tellBoard>) =>
	liveMessageSchema.parse(JSON.parse(JSON.stringify(message)));

test('whoever takes the snapshot and all changes has the board as it is', () => {
	fc.assert(
		fc.property(fc.array(board, { minLength: 1, maxLength: 4 }), (boards) => {
			let own: LiveBoard | undefined;
			let before: LiveBoard | undefined;
			for (const now of boards) {
				const message = before ? tellChanges(before, now) : tellBoard(now);
				if (message) own = takeMessage(own, sent(message));
				before = now;
				expect(own).toEqual(now);
			}
		}),
		{ numRuns: 200 }
	);
});

test('nothing is told where nothing has changed, and only what has', () => {
	const ada: LiveMember = {
		id: 'a',
		name: 'Ada',
		state: 'running',
		attempt: 1,
		answered: 2,
		questions: 8,
		percent: null,
		hasPassed: false
	};
	const before = arrangeBoard([ada, { ...ada, id: 'b', name: 'Ben' }], []);
	expect(tellChanges(before, arrangeBoard([...before.members], []))).toBeUndefined();
	expect(tellChanges(before, arrangeBoard([{ ...ada, answered: 3 }], []))).toEqual({
		kind: 'changes',
		members: [{ ...ada, answered: 3 }],
		membersGone: ['b'],
		questions: [],
		questionsGone: []
	});
});

test('changes of a board that never came are of no use', () => {
	const changes = {
		kind: 'changes',
		members: [],
		membersGone: [],
		questions: [],
		questionsGone: []
	} as const;
	expect(takeMessage(undefined, liveMessageSchema.parse(changes))).toBeUndefined();
});
