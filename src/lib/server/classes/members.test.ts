import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { classOf, device, NOW, person } from '../../../../tests/support/class-people.ts';
import { databases } from '../../../../tests/support/databases.ts';
import { readRoster } from '../../classes/roster.ts';
import type { OpenDatabase } from '../database.ts';
import * as schema from '../schema.ts';
import { importRoster, previewRoster } from './import-roster.ts';
import { joinByAccount, joinByName } from './join.ts';
import {
	addMember,
	changeMember,
	countMembers,
	findMember,
	listMembers,
	removeMember,
	resetPin
} from './members.ts';
import { exportClassesOf, exportMember, KEPT_OF_MEMBER } from './personal-data.ts';

describe.each(databases)('on $name', ({ open }) => {
	let database: OpenDatabase;
	let id: string;
	let code: string;
	beforeAll(async () => {
		database = await open();
	});
	afterAll(() => database.close());
	beforeEach(async () => {
		const { db } = database;
		for (const table of [schema.classes, schema.users]) await db.delete(table);
		await person(db, 'Tina', 'trainer');
		({ id, code } = await classOf(db, 'Tina'));
	});

	const all = async (text = '') => (await listMembers(database.db, id, { text, page: 1 })).members;
	const memberOf = async (name: string) => {
		const joined = await joinByName(database.db, code, { name, pin: '4821', device: device() }, NOW);
		if (joined.kind !== 'done') throw new Error(joined.kind);
		return joined.memberId;
	};

	test('are listed by name, found by name or address, and counted', async () => {
		const { db } = database;
		await addMember(db, id, { name: 'Émile', email: 'emile@example.org' }, NOW);
		await addMember(db, id, { name: 'Zoë 100%', email: undefined }, NOW);
		await memberOf('adam');
		expect((await all()).map(({ name }) => name)).toEqual(['adam', 'Émile', 'Zoë 100%']);
		expect((await all('emile@')).map(({ name }) => name)).toEqual(['Émile']);
		expect((await all('EMI')).map(({ name }) => name)).toEqual(['Émile']);
		expect((await all('%')).map(({ name }) => name)).toEqual(['Zoë 100%']);
		expect(await countMembers(db, id)).toEqual({ total: 3, joined: 1 });
	});

	test('are changed, but not into one another', async () => {
		const { db } = database;
		const leo = await memberOf('Leo');
		await memberOf('Lea');
		expect(await changeMember(db, id, leo, { name: 'LEA', email: undefined }, NOW)).toBe('member-name-taken');
		expect(await changeMember(db, id, leo, { name: 'LEO', email: 'leo@example.org' }, NOW)).toBe('done');
		expect(await findMember(db, id, leo)).toMatchObject({
			name: 'LEO',
			email: 'leo@example.org',
			hasPin: true
		});
		expect(await addMember(db, id, { name: 'leo', email: undefined }, NOW)).toBe('member-name-taken');
	});

	test('of another class are out of reach', async () => {
		const { db } = database;
		const leo = await memberOf('Leo');
		const other = await classOf(db, 'Tina', 'Another');
		expect(await findMember(db, other.id, leo)).toBeUndefined();
		expect(await changeMember(db, other.id, leo, { name: 'X', email: undefined }, NOW)).toBe('member-gone');
		expect(await resetPin(db, other.id, leo, NOW)).toBeUndefined();
		await removeMember(db, other.id, leo, NOW);
		expect(await findMember(db, id, leo)).toMatchObject({ name: 'Leo' });
	});

	test('with an account have no PIN to reset', async () => {
		const { db } = database;
		await person(db, 'Leo');
		const joined = await joinByAccount(db, code, { user: 'Leo', name: 'Leo' }, NOW);
		if (joined.kind !== 'done') throw new Error(joined.kind);
		expect(await resetPin(db, id, joined.memberId, NOW)).toBeUndefined();
	});

	describe('a roster', () => {
		test('says what will become of it, and then does it', async () => {
			const { db } = database;
			await memberOf('Leo');
			await addMember(db, id, { name: 'Lea', email: 'lea@example.org' }, NOW);
			const { rows } = readRoster(
				'name,e-mail\nMax,\nLEO,leo@example.org\nLea,other@example.org\nLea M,lea@example.org'
			);
			const fates = await previewRoster(db, id, rows);
			expect(fates.map(({ kind }) => kind)).toEqual(['new', 'address', 'skipped', 'there']);
			const counts = { new: 1, address: 1, skipped: 1, there: 1 };
			expect(await importRoster(db, id, rows, NOW)).toEqual({ kind: 'done', counts });
			expect((await all()).map(({ name, email }) => [name, email])).toEqual([
				['Lea', 'lea@example.org'],
				['Leo', 'leo@example.org'],
				['Max', null]
			]);
		});

		test('of 5,000 is taken as a whole, and one more not at all', async () => {
			const { db } = database;
			const list = (count: number) =>
				readRoster(
					Array.from({ length: count }, (_, index) => `Learner ${index},l${index}@example.org`).join('\n')
				).rows;
			expect(await importRoster(db, id, list(4999), NOW)).toMatchObject({ kind: 'done' });
			const more = [
				...list(4999),
				{ line: 5000, name: 'A', email: undefined },
				{ line: 5001, name: 'B', email: undefined }
			];
			expect(await importRoster(db, id, more, NOW)).toEqual({ kind: 'class-full' });
			expect((await countMembers(db, id)).total).toBe(4999);
		});

		test('that is sent twice at once is taken once', async () => {
			const { db } = database;
			const { rows } = readRoster('Leo\nLea');
			const outcomes = await Promise.all([importRoster(db, id, rows, NOW), importRoster(db, id, rows, NOW)]);
			expect(outcomes.map((outcome) => outcome.kind === 'done' && outcome.counts.new).sort()).toEqual([0, 2]);
		});
	});

	describe('personal data', () => {
		/** Somebody of whom something is kept in every table. */
		async function known() {
			const { db } = database;
			const memberId = await memberOf('Leo');
			const settings = { kind: 'course' } as const;
			await db.insert(schema.assignments).values({
				id: 'a',
				classId: id,
				courseId: 'tea',
				revision: 'r',
				title: 'Tea',
				settings,
				seed: 1,
				timeZone: 'UTC',
				opensAt: NOW,
				createdAt: NOW,
				updatedAt: NOW
			});
			const form = { language: 'en', allOrNothing: false, askConfidence: false, items: [] };
			await db.insert(schema.attempts).values({
				id: 't',
				assignmentId: 'a',
				memberId,
				number: 1,
				form,
				startedAt: NOW,
				score: 0.5,
				questions: 1
			});
			await db.insert(schema.answers).values({
				attemptId: 't',
				key: 'k',
				place: 0,
				revision: 0,
				response: { format: 'text', text: 'green' },
				score: 0.5,
				latency: 900,
				answeredAt: NOW
			});
			await db.insert(schema.regrades).values({
				id: 'r',
				assignmentId: 'a',
				question: 'choice.leaf',
				decision: 'struck',
				reason: 'Two are right',
				decidedBy: 'Tina',
				decidedAt: NOW
			});
			await db.insert(schema.regradedAttempts).values({
				regradeId: 'r',
				attemptId: 't',
				scoreBefore: 0.25,
				questionsBefore: 2,
				scoreAfter: 0.5,
				questionsAfter: 1
			});
			await db.insert(schema.certificates).values({
				code: 'c',
				attemptId: 't',
				name: 'Leo',
				course: 'Tea',
				assignment: 'Tea',
				passedOn: '2026-05-01',
				issuedAt: NOW
			});
			await db.insert(schema.learningEvents).values({
				memberId,
				courseId: 'tea',
				eventId: 'e',
				event: { type: 'lesson-finished', id: 'e', at: 1, course: 'tea', dimension: 'd' },
				receivedAt: NOW
			});
			return memberId;
		}

		test('is all there for the trainer, and without scores for the member', async () => {
			const { db } = database;
			const memberId = await known();
			const whole = await exportMember(db, memberId, 'trainer');
			expect(whole).toMatchObject({
				member: { class: 'Analysts', name: 'Leo', hasPin: true },
				devices: [{ createdAt: NOW }],
				attempts: [{ assignment: 'Tea', score: 0.5 }],
				answers: [{ attempt: 't', response: { text: 'green' }, score: 0.5 }],
				regrades: [{ attempt: 't', decision: 'struck', reason: 'Two are right', scoreBefore: 0.25 }],
				certificates: [{ code: 'c', attempt: 't', name: 'Leo' }],
				learning: [{ course: 'tea' }]
			});
			const own = JSON.stringify(await exportMember(db, memberId, 'member'));
			expect(own).toContain('green');
			expect(own).toContain('struck');
			expect(own).not.toMatch(/score|pinHash|"form"|choice\.leaf|Two are right/);
			expect(await exportMember(db, 'nobody', 'trainer')).toBeUndefined();
		});

		test('goes with the member, from every table', async () => {
			const { db } = database;
			const memberId = await known();
			await removeMember(db, id, memberId, NOW);
			for (const table of [
				schema.members,
				schema.memberDevices,
				schema.attempts,
				schema.answers,
				schema.regradedAttempts,
				schema.certificates,
				schema.learningEvents
			])
				expect(await db.select().from(table)).toEqual([]);
		});

		test('is part of what is exported with an account', async () => {
			const { db } = database;
			await person(db, 'Leo');
			await joinByAccount(db, code, { user: 'Leo', name: 'Leo' }, NOW);
			expect(await exportClassesOf(db, 'Leo')).toMatchObject({
				looksAfter: [],
				learnsIn: [{ member: { class: 'Analysts', hasAccount: true } }]
			});
			expect(await exportClassesOf(db, 'Tina')).toMatchObject({
				looksAfter: [{ class: 'Analysts' }],
				learnsIn: []
			});
		});
	});
});

test('every table that refers to a member or to an attempt is exported, and goes with it', () => {
	const tables = Object.values(schema).filter((table) => table instanceof PgTable);
	const referring = tables.flatMap((table) =>
		getTableConfig(table).foreignKeys.flatMap(({ reference, onDelete }) => {
			const { foreignTable } = reference();
			return foreignTable === schema.members || foreignTable === schema.attempts
				? [[getTableConfig(table).name, onDelete]]
				: [];
		})
	);
	expect(Object.fromEntries(referring)).toEqual({
		member_devices: 'cascade',
		attempts: 'cascade',
		answers: 'cascade',
		regraded_attempts: 'cascade',
		certificates: 'cascade',
		learning_events: 'cascade'
	});
	expect(Object.keys(KEPT_OF_MEMBER)).toEqual([
		'member',
		'devices',
		'attempts',
		'answers',
		'regrades',
		'certificates',
		'learning'
	]);
});
