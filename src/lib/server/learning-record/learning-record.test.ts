import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadBundledCourse } from '../../../../tests/support/arbitrary-course.ts';
import { addAssignment, addClass, addDevice, addMember } from '../../../../tests/support/class-world.ts';
import { databases } from '../../../../tests/support/databases.ts';
import type { EventDetail, LearningEvent } from '../../record/event.ts';
import { writeBackup } from '../backup.ts';
import { publishCourses } from '../courses.ts';
import type { Database, OpenDatabase } from '../database.ts';
import { restoreBackup } from '../restore.ts';
import { assignments, classes, learningEvents, members } from '../schema.ts';
import { assignedCourses } from './assigned-courses.ts';
import { exchangeRecord, type RecordOwner } from './exchange.ts';
import { progressOf } from './progress.ts';

const NOW = new Date('2027-03-20T12:00:00Z');
const DAY = 86_400_000;
const later = (days: number) => new Date(NOW.getTime() + days * DAY);
const COURSE = 'kpo-vs-bpo';

let count = 0;
const event = (more: object = {}): LearningEvent => ({
	type: 'lesson-finished',
	dimension: 'cost',
	id: `e${++count}`,
	at: NOW.getTime() + count,
	course: COURSE,
	...more
});
const some = (length: number) => Array.from({ length }, () => event());
const ids = (events: readonly unknown[]) => events.map((each) => JSON.parse(JSON.stringify(each)).id);

describe.each(databases)('records of members on $name', ({ open }) => {
	let database: OpenDatabase;
	let db: Database;
	beforeAll(async () => {
		database = await open();
		({ db } = database);
	});
	afterAll(() => database.close());

	async function member(course = COURSE): Promise<RecordOwner> {
		const inClass = await addClass(db, 'Tea', NOW);
		return { class: inClass, member: await addMember(db, inClass, 'Ada', NOW), course };
	}
	const exchange = (
		owner: RecordOwner,
		events: readonly unknown[],
		{ after = 0, epoch = '' } = {},
		limits?: { events: number; member: number }
	) => exchangeRecord(db, owner, { epoch, after, events }, NOW, limits);

	test('what one device sent, another gets: page by page, and what is sent again counts once', async () => {
		const ada = await member();
		const events = some(7);
		const limits = { events: 3, member: 100 };
		const first = await exchange(ada, events.slice(0, 3), {}, limits);
		expect(first).toMatchObject({ events: [], more: false, refused: [], isFull: false });
		// A request whose answer was lost, with something new.
		const own = await exchange(ada, events, first, limits);
		expect(ids(own.events)).toEqual([]);
		const pages: unknown[][] = [];
		let seen = { serial: 0, epoch: own.epoch, more: true };
		while (seen.more) {
			const page = await exchange(ada, [], { after: seen.serial, epoch: seen.epoch }, limits);
			pages.push([...page.events]);
			seen = page;
		}
		expect(pages.map((page) => page.length)).toEqual([3, 3, 1]);
		expect(pages.flat()).toEqual(events);
		const none = await exchange(ada, [], { after: seen.serial, epoch: seen.epoch });
		expect(none).toMatchObject({ events: [], serial: seen.serial, more: false });
	});

	test('records of other members and of other courses stay apart', async () => {
		const [ada, bob] = [await member(), await member()];
		const shared = event();
		await exchange(ada, [shared]);
		await exchange({ ...ada, course: 'other' }, [{ ...shared, course: 'other' }]);
		expect((await exchange(bob, [])).events).toEqual([]);
		expect((await exchange(ada, [])).events).toEqual([shared]);
	});

	test.each([
		['of another course', { course: 'other' }],
		['of no kind', { type: 'flew' }],
		['without a moment', { at: -1 }],
		['beyond the end of time', { at: 8.64e15 }],
		['in an order beyond it', { order: Number.MAX_SAFE_INTEGER }],
		['with U+0000', { dimension: 'a\0b' }],
		['with half a surrogate pair', { dimension: 'a\ud83c' }]
	])('an event %s is refused, and holds up no other', async (_, more) => {
		const ada = await member();
		const sound = some(2);
		const answer = await exchange(ada, [sound[0], event(more), 'nothing', sound[1]]);
		expect(answer.refused).toEqual([1, 2]);
		expect((await exchange(ada, [])).events).toEqual(sound);
	});

	test('texts come back as they were', async () => {
		const ada = await member();
		const answered = event({
			...({
				type: 'answered',
				attempt: 'a',
				question: 'q',
				response: { format: 'text', text: '"\\u0000" 🍵 \u2028 \\' },
				score: 0.1 + 0.2,
				latency: 1
			} satisfies EventDetail)
		});
		await exchange(ada, [answered]);
		const [back] = (await exchange(ada, [])).events;
		expect(JSON.parse(JSON.stringify(back))).toEqual({ ...answered, dimension: undefined });
	});

	test('a member has so many events and no more; what was taken stays', async () => {
		const ada = await member();
		const limits = { events: 500, member: 5 };
		expect((await exchange(ada, some(5), {}, limits)).isFull).toBe(false);
		const full = await exchange({ ...ada, course: 'other' }, [event({ course: 'other' })], {}, limits);
		expect(full).toMatchObject({ isFull: true, events: [] });
		expect((await exchange(ada, [], {}, limits)).events).toHaveLength(5);
	});

	test('serials grow as they are seen: who asks meanwhile misses nothing', async () => {
		const ada = await member();
		const events = some(60);
		const senders = Array.from({ length: 6 }, async (_, device) => {
			for (let each = device; each < events.length; each += 6) {
				const own = events[each];
				if (own) await exchange(ada, [own]);
			}
		});
		let isDone = false;
		const heard: string[] = [];
		const listener = (async () => {
			let seen = { serial: 0, epoch: 'first' };
			for (let last = false; !last;) {
				last = isDone;
				const answer = await exchange(ada, [], { after: seen.serial, epoch: seen.epoch });
				heard.push(...ids(answer.events));
				seen = answer;
			}
		})();
		await Promise.all(senders);
		isDone = true;
		await listener;
		expect(heard.toSorted()).toEqual(ids(events).toSorted());
	});

	test('what is done keeps the class, once a day', async () => {
		const ada = await member();
		const used = async () =>
			(await db.select({ usedAt: classes.usedAt }).from(classes).where(eq(classes.id, ada.class)))[0]?.usedAt;
		const [once, twice] = [event(), event()];
		const at = (events: readonly unknown[], now: Date) =>
			exchangeRecord(db, ada, { epoch: '', after: 0, events }, now);
		await at([once], later(0.5));
		expect(await used()).toEqual(NOW);
		await at([twice], later(2));
		expect(await used()).toEqual(later(2));
		await at([twice], later(4));
		expect(await used()).toEqual(later(2));
	});

	test('only what a class gives to learn, published and open, brings a record along', async () => {
		const tea = await addClass(db, 'Tea', NOW);
		const ada = await addMember(db, tea, 'Ada', NOW);
		const { device } = await addDevice(db, ada, NOW);
		const cards = (readyBy: string) =>
			({ kind: 'cards', dimensions: ['cost'], readyBy, target: 0.9 }) as const;
		await addAssignment(db, tea, { kind: 'course' }, NOW, { courseId: 'draft', publishedAt: null });
		await addAssignment(db, tea, { kind: 'course' }, NOW, { courseId: 'early', opensAt: later(1) });
		const quiz = {
			kind: 'quiz',
			count: 5,
			dimensions: ['cost'],
			types: ['single'],
			levels: ['recall'],
			source: 'all',
			struck: [],
			picked: [],
			passMark: 80,
			timeLimit: null,
			attempts: null,
			counts: 'highest',
			form: 'same',
			shuffle: true,
			feedback: 'at-end',
			certificate: 'none',
			askConfidence: false
		};
		const id = await addAssignment(db, tea, { kind: 'course' }, NOW, { courseId: 'quiz' });
		await db
			.update(assignments)
			.set({ settings: JSON.parse(JSON.stringify(quiz)) })
			.where(eq(assignments.id, id));
		await addAssignment(db, tea, { kind: 'course' }, NOW, { courseId: 'past', closesAt: NOW });
		const second = await addAssignment(db, tea, cards('2027-05-02'), NOW);
		const first = await addAssignment(db, tea, cards('2027-05-01'), NOW);
		await addAssignment(db, tea, { kind: 'course' }, NOW);

		const given = await assignedCourses(db, { device }, later(0.5));
		const shared = { member: ada, learner: 'Ada', class: { id: tea, name: 'Tea' } };
		expect(given.toSorted((a, b) => (a.course < b.course ? -1 : 1))).toEqual([
			{
				...shared,
				course: COURSE,
				cards: [
					{ id: first, dimensions: ['cost'], readyBy: '2027-05-01', target: 0.9 },
					{ id: second, dimensions: ['cost'], readyBy: '2027-05-02', target: 0.9 }
				]
			},
			{ ...shared, course: 'past', cards: [] }
		]);
		expect(await assignedCourses(db, { device: 'f'.repeat(64) }, later(0.5))).toEqual([]);
		expect(await assignedCourses(db, {}, later(0.5))).toEqual([]);
	});

	test('records go with their member', async () => {
		const ada = await member();
		await exchange(ada, some(3));
		await db.delete(members).where(eq(members.id, ada.member));
		const left = await db.select().from(learningEvents).where(eq(learningEvents.memberId, ada.member));
		expect(left).toEqual([]);
	});

	test('progress of a class: each their own, as new as their record, without what cannot be read', async () => {
		const { course } = await loadBundledCourse(COURSE);
		await publishCourses(db, [course], NOW);
		const owner = await member();
		const bob = await addMember(db, owner.class, 'Bob', NOW);
		const [first = '', second = ''] = course.dimensions.map(({ id }) => id);
		const assignment = {
			courseId: COURSE,
			revision: 'r',
			timeZone: 'Europe/Berlin',
			settings: { kind: 'course' }
		} as const;
		const both = [owner.member, bob];
		await exchange(owner, [event({ dimension: first })]);
		const before = await progressOf(db, assignment, both, NOW);
		expect(before.get(owner.member)?.lessons.finished).toEqual([first]);
		expect(before.get(bob)).toMatchObject({ lessons: { finished: [] }, lastActive: undefined, time: 0 });
		await exchange(owner, [event({ dimension: second })]);
		const after = await progressOf(db, assignment, both, NOW);
		expect(after.get(owner.member)?.lessons.finished).toEqual([first, second]);
		// Worked out once.
		expect(after.get(bob)).toBe(before.get(bob));
		const narrow = { kind: 'cards', dimensions: [second], readyBy: '2027-04-20', target: 0.9 } as const;
		const scoped = await progressOf(db, { ...assignment, settings: narrow }, both, NOW);
		expect(scoped.get(owner.member)?.lessons).toEqual({ finished: [second], of: 1 });
	});
});

describe.each(databases)('a record on $name that was put back from a backup', ({ open }) => {
	test('goes on beyond the last serial, in another epoch, so that devices hand over what it has lost', async () => {
		const folder = await mkdtemp(join(tmpdir(), 'versus-record-'));
		const file = join(folder, 'backup.gz');
		const { db, close } = await open();
		try {
			const inClass = await addClass(db, 'Tea', NOW);
			const owner = { class: inClass, member: await addMember(db, inClass, 'Ada', NOW), course: COURSE };
			const send = (events: readonly unknown[], seen = { serial: 0, epoch: '' }) =>
				exchangeRecord(db, owner, { epoch: seen.epoch, after: seen.serial, events }, NOW);
			const saved = some(3);
			await send(saved);
			await writeBackup(db, file, NOW);
			const lost = some(2);
			const device = await send(lost);
			await restoreBackup(db, file, { replace: true });

			const [fresh] = some(1);
			const answer = await send([fresh], device);
			expect(answer.epoch).not.toBe(device.epoch);
			// From the beginning, since its serials mean nothing any more.
			expect(answer.events).toEqual(saved);
			expect(answer.serial).toBeGreaterThan(3);
			const again = await send(lost, answer);
			expect(again).toMatchObject({ epoch: answer.epoch, events: [] });
			expect((await send([])).events).toEqual([...saved, fresh, ...lost]);
		} finally {
			await close();
			await rm(folder, { recursive: true });
		}
	});
});
