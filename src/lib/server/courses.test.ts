import { asc } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { databases } from '../../../tests/support/databases.ts';
import type { Course } from '../course/course.ts';
import { loadCourseFolder } from './course-folder.ts';
import { findCourse, listCourses, publishCourses } from './courses.ts';
import { openDatabase, type OpenDatabase } from './database.ts';
import { inspectCourse } from './inspect-course.ts';
import { courseRevisions, courses } from './schema.ts';

const FIRST = new Date('2024-05-01T10:00:00Z');
const LATER = new Date('2024-06-01T10:00:00Z');

const [kpo, crocodilians] = await Promise.all(
	['kpo-vs-bpo', 'crocodilians'].map(async (id): Promise<Course> => {
		const { course } = inspectCourse(await loadCourseFolder(`questions/${id}`));
		if (!course) throw new Error(`${id} has errors`);
		return course;
	})
);
if (!kpo || !crocodilians) throw new Error('two courses are needed');
const renamed: Course = { ...kpo, title: 'KPO or BPO' };

describe.each(databases)('courses on $name', ({ open }) => {
	let database: OpenDatabase;
	beforeAll(async () => {
		database = await open();
	});
	afterAll(() => database.close());
	beforeEach(async () => {
		await database.db.delete(courses);
		await database.db.delete(courseRevisions);
	});

	const publish = (list: readonly Course[], now = FIRST) => publishCourses(database.db, list, now);
	const titles = async () => (await listCourses(database.db)).map(({ course }) => course.title);
	const revisions = () =>
		database.db.select().from(courseRevisions).orderBy(asc(courseRevisions.publishedAt));

	test('nothing is on offer at first', async () => {
		expect(await listCourses(database.db)).toEqual([]);
		expect(await findCourse(database.db, 'kpo-vs-bpo')).toBeUndefined();
	});

	test('a course comes back as it was published, by id and in a list in the order of ids', async () => {
		await publish([kpo, crocodilians]);
		expect((await findCourse(database.db, 'kpo-vs-bpo'))?.course).toEqual(kpo);
		const list = await listCourses(database.db);
		expect(list.map(({ course }) => course)).toEqual([crocodilians, kpo]);
		for (const { revision } of list) expect(revision).toMatch(/^[0-9a-f]{64}$/);
	});

	test('the same content twice is one revision, of the time when it was first seen', async () => {
		await publish([kpo]);
		await publish([structuredClone(kpo)], LATER);
		expect(await revisions()).toMatchObject([{ courseId: 'kpo-vs-bpo', publishedAt: FIRST }]);
		expect(await titles()).toEqual([kpo.title]);
	});

	test('a changed content is a second revision, and the one that is served', async () => {
		await publish([kpo]);
		const before = await findCourse(database.db, kpo.id);
		await publish([renamed], LATER);
		const after = await findCourse(database.db, kpo.id);
		expect(after?.course.title).toBe('KPO or BPO');
		expect(after?.revision).not.toBe(before?.revision);
		expect((await revisions()).map(({ content, publishedAt }) => [content.title, publishedAt])).toEqual([
			[kpo.title, FIRST],
			['KPO or BPO', LATER]
		]);
		expect(await titles()).toEqual(['KPO or BPO']);
	});

	test('a content that comes back is served again, without a new revision', async () => {
		await publish([kpo]);
		await publish([renamed], LATER);
		await publish([kpo], LATER);
		expect(await titles()).toEqual([kpo.title]);
		expect(await revisions()).toHaveLength(2);
	});

	test('a course that is no longer listed is not on offer, and its revision stays', async () => {
		await publish([kpo, crocodilians]);
		await publish([kpo], LATER);
		expect(await titles()).toEqual([kpo.title]);
		expect(await findCourse(database.db, 'crocodilians')).toBeUndefined();
		expect((await revisions()).map(({ courseId }) => courseId).toSorted()).toEqual([
			'crocodilians',
			'kpo-vs-bpo'
		]);
	});

	test('instances that start together leave the list of one of them, whole', async () => {
		const lists = [[kpo, crocodilians], [crocodilians], [renamed], []];
		await Promise.all([...lists, ...lists].map((list) => publish(list)));
		const offered = (await listCourses(database.db)).map(({ course }) => course);
		expect(lists.map((list) => list.toSorted((a, b) => a.id.localeCompare(b.id)))).toContainEqual(offered);
	});

	test('an empty list takes everything off', async () => {
		await publish([kpo, crocodilians]);
		await publish([]);
		expect(await listCourses(database.db)).toEqual([]);
		expect(await revisions()).toHaveLength(2);
	});
});

test.each(databases)(
	'what was published is found after $name was closed and opened again',
	async ({ make }) => {
		const { place, drop } = await make();
		try {
			const first = await openDatabase(place);
			await publishCourses(first.db, [kpo], FIRST);
			await first.close();
			const second = await openDatabase(place);
			expect((await findCourse(second.db, 'kpo-vs-bpo'))?.course).toEqual(kpo);
			await second.close();
		} finally {
			await drop();
		}
	}
);
