import { eq } from 'drizzle-orm';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadBundledCourse } from '../../../../tests/support/arbitrary-course.ts';
import { person } from '../../../../tests/support/class-people.ts';
import { after, openClass, START, type Learner } from '../../../../tests/support/class-world.ts';
import { databases } from '../../../../tests/support/databases.ts';
import { rightResponse, wrongResponse } from '../../../../tests/support/learner.ts';
import { tellResponse } from '../../assign/asked.ts';
import { showCertificateCode } from '../../assign/certificate-code.ts';
import { LIMITS } from '../accounts/rate-limits.ts';
import { takeAnswer } from '../assignments/answers.ts';
import { changeAssignment } from '../assignments/assignments.ts';
import { findAttempt, finishAttempt, startAttempt, type Assigned } from '../assignments/attempts.ts';
import { regrade } from '../assignments/regrade.ts';
import type { OpenDatabase } from '../database.ts';
import { certificates, classes, courses, courseRevisions, members, rateLimits, users } from '../schema.ts';
import { drawCertificate } from './draw-certificate.ts';
import { issueCertificate, type Certificate } from './issue.ts';
import { verifyCertificate } from './verify.ts';

const { course } = await loadBundledCourse('crocodilians');
const HERE = '192.0.2.1';
let serial = 0;

describe.each(databases)('certificates on $name', ({ open }) => {
	let database: OpenDatabase;
	beforeAll(async () => {
		database = await open();
	});
	afterAll(() => database.close());
	beforeEach(async () => {
		for (const table of [classes, courses, courseRevisions, users, rateLimits])
			await database.db.delete(table);
	});

	async function world(...[change, plan]: Parameters<Awaited<ReturnType<typeof openClass>>['assign']>) {
		const { db } = database;
		await person(db, 'Tina', 'trainer');
		const room = await openClass(db, course);
		const assignment = await room.assign({ count: 4, form: 'same', shuffle: false, ...change }, plan);
		return { db, room, assignment, ada: await room.join('Ada') };
	}
	async function take(assignment: Assigned, learner: Learner, right: readonly boolean[], at = after(5)) {
		const { db } = database;
		const started = await startAttempt(db, assignment, learner.id, START);
		if (started.kind !== 'running') throw new Error(started.kind);
		const attempt = await findAttempt(db, started.attempt, learner.id);
		for (const [place, item] of (attempt?.form.items ?? []).entries()) {
			const response = tellResponse(item, (right[place] ? rightResponse : wrongResponse)(item.question));
			const key = `key-of-a-test-${String(serial++).padStart(8, '0')}`;
			await takeAnswer(db, learner.asker, started.attempt, { key, place, response, latency: 9 }, after(1));
		}
		await finishAttempt(db, started.attempt, learner.asker, at);
		return attempt?.form.items.map(({ question }) => question.id) ?? [];
	}
	async function issued(assignment: Assigned, learner: Learner, at = after(10)): Promise<Certificate> {
		const outcome = await issueCertificate(database.db, assignment, learner.id, at);
		if (outcome.kind !== 'issued') throw new Error(outcome.kind);
		return outcome.certificate;
	}
	const verify = (code: string, at = after(20)) => verifyCertificate(database.db, code, HERE, at);

	test('whoever passed gets one, the same each time, and it is confirmed word for word', async () => {
		const { assignment, ada } = await world();
		// Handed in on the evening of 2 March in UTC, which is 3 March in the assignment's zone.
		await take(assignment, ada, [true, true, true, false], new Date('2026-03-02T23:30:00Z'));
		const certificate = await issued(assignment, ada, after(24 * 60));
		expect(certificate).toMatchObject({
			name: 'Ada',
			course: course.title,
			assignment: 'Week one',
			percent: 75,
			passedOn: '2026-03-03'
		});
		expect((await issued(assignment, ada, after(25 * 60))).code).toBe(certificate.code);
		const shown = showCertificateCode(certificate.code);
		for (const typed of [shown, shown.toLowerCase(), certificate.code])
			expect(await verify(typed, after(25 * 60))).toEqual({ kind: 'valid', certificate });
	});

	test('nobody gets one who did not pass, whose result is not told yet, or where none is given', async () => {
		const { db, room, ada } = await world();
		const failed = await room.assign({ count: 4, form: 'same' });
		await take(failed, ada, [true, false, false, false]);
		const later = await room.assign({ count: 4, feedback: 'after-closing' }, { closesAt: after(60) });
		await take(later, ada, [true, true, true, true]);
		const none = await room.assign({ count: 4, certificate: 'none' });
		await take(none, ada, [true, true, true, true]);
		for (const assignment of [failed, later, none])
			expect(await issueCertificate(db, assignment, ada.id, after(59))).toEqual({ kind: 'none' });
		expect(await issueCertificate(db, later, 'somebody-else', after(61))).toEqual({ kind: 'none' });
		expect((await issued(later, ada, after(61))).percent).toBe(100);
	});

	test('a forged code is refused, and guessing comes to an end', async () => {
		const { assignment, ada } = await world();
		await take(assignment, ada, [true, true, true, true]);
		const { code } = await issued(assignment, ada);
		const forged = `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`;
		for (const typed of [forged, code.slice(1), `${code}0`, '', '%'])
			expect(await verify(typed)).toEqual({ kind: 'certificate-unknown' });
		await database.db.update(rateLimits).set({ count: LIMITS.certificateFrom.most });
		expect(await verify(code)).toEqual({ kind: 'too-many-tries' });
		expect((await verifyCertificate(database.db, code, '192.0.2.2', after(20))).kind).toBe('valid');
	});

	test('one whose result was graded anew holds no more; it does once that is taken back', async () => {
		const { db, assignment, ada } = await world();
		const questions = await take(assignment, ada, [true, true, true, false]);
		const { code, issuedAt } = await issued(assignment, ada);
		const decide = (question: string, decision: 'struck' | 'counted') =>
			regrade(db, assignment, { question, decision, reason: 'Unclear', by: 'Tina' }, after(11));
		// 2 of 3 are 66 percent, below the pass mark of 70.
		await decide(questions[0] ?? '', 'struck');
		expect(await verify(code)).toEqual({ kind: 'withdrawn', issuedAt });
		expect(await issueCertificate(db, assignment, ada.id, after(12))).toEqual({ kind: 'none' });
		await decide(questions[0] ?? '', 'counted');
		expect((await verify(code)).kind).toBe('valid');
		// 3 of 3: passed still, but no longer with what it says. Another takes its place.
		await decide(questions[3] ?? '', 'struck');
		expect(await verify(code)).toEqual({ kind: 'withdrawn', issuedAt });
		const newer = await issued(assignment, ada, after(13));
		expect(newer).toMatchObject({ percent: 100 });
		expect(await verify(code)).toEqual({ kind: 'replaced', issuedAt });
		expect(await verify(newer.code)).toMatchObject({ kind: 'valid' });
	});

	test('a score that is kept off it is not told by anybody; a new name makes a new one', async () => {
		const { db, assignment, ada } = await world({ certificate: 'without-score' });
		await take(assignment, ada, [true, true, true, false]);
		const first = await issued(assignment, ada);
		expect(first.percent).toBeNull();
		// Each field named: a code drawn at random may hold the digits of the score by itself.
		expect(await verify(first.code)).toEqual({
			kind: 'valid',
			certificate: {
				code: first.code,
				name: 'Ada',
				course: first.course,
				assignment: 'Week one',
				percent: null,
				passedOn: first.passedOn,
				issuedAt: first.issuedAt
			}
		});
		await db.update(members).set({ name: 'Ada Lovelace' }).where(eq(members.id, ada.id));
		expect((await verify(first.code)).kind).toBe('valid');
		const [one, two] = await Promise.all([issued(assignment, ada), issued(assignment, ada)]);
		expect(one.code).toBe(two.code);
		expect(one).toMatchObject({ name: 'Ada Lovelace' });
		expect((await verify(first.code)).kind).toBe('replaced');
		await changeAssignment(db, assignment, { settings: { ...assignment.settings, passMark: 80 } }, after(14));
		expect((await verify(one.code)).kind).toBe('withdrawn');
		// What is erased was never there.
		await db.delete(members);
		expect(await db.select().from(certificates)).toEqual([]);
		expect(await verify(one.code)).toEqual({ kind: 'certificate-unknown' });
	});
});

describe('a certificate as PDF', () => {
	const certificate: Certificate = {
		code: 'K7QM4TXWZ0123456789A',
		name: 'Żółć Παναγιώτης Дмитрий Nguyễn Ặ',
		course: 'KPO vs BPO',
		assignment: 'Week one',
		percent: 85,
		passedOn: '2026-03-03',
		issuedAt: START
	};
	async function draw(change: Partial<Certificate> = {}) {
		const drawn = await drawCertificate({ ...certificate, ...change }, 'https://example.org/verify');
		if (drawn.kind !== 'drawn') throw new Error(drawn.kind);
		return new Uint8Array(drawn.pdf);
	}
	const read = async (pdf: Uint8Array) => (await extractText(pdf, { mergePages: true })).text;

	test('another reader finds in it what it says, whatever letters the name has', async () => {
		const pdf = await draw();
		const document = await getDocumentProxy(pdf);
		expect(document.numPages).toBe(1);
		const page = await document.getPage(1);
		expect(page.view.map(Math.round)).toEqual([0, 0, 842, 595]);
		const text = await read(await draw());
		for (const part of [
			certificate.name,
			'KPO vs BPO',
			'Week one',
			'85%',
			'March 3, 2026',
			'K7QM4-TXWZ0-12345-6789A',
			'https://example.org/verify'
		])
			expect(text).toContain(part);
		expect(await read(await draw({ percent: null }))).not.toMatch(/\d%/);
	});

	test('it has a title and a language, and its parts are told in order to whoever hears it', async () => {
		const document = await getDocumentProxy(await draw());
		const { info } = await getMeta(document);
		expect(info).toMatchObject({
			Title: `Week one: ${certificate.name}`,
			Language: 'en',
			PDFFormatVersion: '1.7'
		});
		expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
		const tree = await (await document.getPage(1)).getStructTree();
		const tags = [...JSON.stringify(tree).matchAll(/"role":"(\w+)"/g)].map(([, role]) => role);
		expect(tags.filter((role) => role !== 'Root')).toEqual([
			'Document',
			'H1',
			...Array<string>(8).fill('P'),
			'Figure'
		]);
		expect(JSON.stringify(tree)).toMatch(/"role":"Figure".*"alt":"QR code/);
	});

	test('the longest names and titles stay on the page', async () => {
		const name = `${'Wolfeschlegelsteinhausenbergerdorff '.repeat(3)}`.slice(0, 100).trim();
		const long =
			'Comparing knowledge process outsourcing with business process outsourcing, in depth, at length '.repeat(
				2
			);
		const pdf = await draw({ name, assignment: long.slice(0, 120), course: long });
		const document = await getDocumentProxy(pdf);
		expect(document.numPages).toBe(1);
		const { items } = await (await document.getPage(1)).getTextContent();
		const boxes = items.flatMap((item) =>
			'transform' in item
				? [{ text: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]), width: item.width }]
				: []
		);
		for (const { x, y, width } of boxes) {
			expect(x + width).toBeLessThanOrEqual(842 - 83);
			expect(y).toBeGreaterThan(80);
		}
		// What comes below the line stays below what is above it.
		const foot = boxes.find(({ text }) => text.startsWith('Anybody'));
		const date = boxes.find(({ text }) => text.startsWith('Passed on'));
		expect(date?.y).toBeGreaterThan((foot?.y ?? 0) + 24);
	});

	test('a name that the typeface lacks letters for is told, and never set as boxes', async () => {
		expect(await drawCertificate({ ...certificate, name: '李小龙' }, 'https://example.org/verify')).toEqual({
			kind: 'letters-missing',
			text: '李小龙'
		});
	});
});
