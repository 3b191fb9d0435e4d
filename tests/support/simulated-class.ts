import { randomBytes } from 'node:crypto';
import { drawAttempt } from '../../src/lib/assign/draw-attempt.ts';
import { createRandom, hash } from '../../src/lib/quiz/random.ts';
import type { Assigned } from '../../src/lib/server/assignments/attempts.ts';
import { materialOf } from '../../src/lib/server/assignments/material.ts';
import type { Database } from '../../src/lib/server/database.ts';
import { answers, attempts, members } from '../../src/lib/server/schema.ts';
import { answerAs, normal, uniform } from './simulated-learners.ts';

const GIVEN = [
	'Ada',
	'Ben',
	'Chloé',
	'Dario',
	'Élise',
	'Farid',
	'Greta',
	'Hyun-woo',
	'Ingrid',
	'José',
	'Kenji'
];
const FAMILY = [
	'Okafor',
	'Lindqvist',
	'Nguyen',
	'Rossi',
	'Haddad',
	'Müller',
	'Silva',
	'Tanaka',
	'O’Brien',
	'Kowalska'
];

/** Rows that one statement takes, well below PostgreSQL's 65,535 parameters. */
const AT_ONCE = 500;
/** Share of learners who have handed in. */
const FINISHED = 0.94;

/**
 * Learners of known ability who have all taken a quiz, straight in the tables: the same ones for the same seed. Some
 * left a question out, some have not begun.
 */
export async function simulateClass(
	db: Database,
	assignment: Assigned,
	learners: number,
	{ seed, now }: { readonly seed: number; readonly now: Date }
): Promise<void> {
	const random = createRandom(seed);
	const { course, bank } = await materialOf(db, assignment);
	const people = Array.from({ length: learners }, (_, place) => {
		const name = `${GIVEN[place % GIVEN.length]} ${FAMILY[Math.floor(place / GIVEN.length) % FAMILY.length]}`;
		const number = Math.floor(place / (GIVEN.length * FAMILY.length));
		return { id: newId(), name: number === 0 ? name : `${name} ${number + 1}`, ability: normal(random) };
	});
	await inParts(people, (part) =>
		db.insert(members).values(
			part.map(({ id, name }) => ({
				id,
				classId: assignment.classId,
				name,
				nameKey: name.toLowerCase(),
				createdAt: now,
				joinedAt: now
			}))
		)
	);
	const sittings = people.flatMap((person) => {
		if (uniform(random) > FINISHED) return [];
		const form = drawAttempt(course, bank, assignment.settings, {
			assignment: assignment.seed,
			attempt: random.int(2 ** 31),
			seen: [],
			withdrawn: []
		});
		const given = form.items.flatMap(({ question }, place) => {
			// A question is as hard in every run.
			const trait = hash(question.id);
			const parameters = { a: 0.5 + (trait % 100) / 80, b: ((trait >>> 8) % 300) / 100 - 2.2 };
			const answer = answerAs(question, parameters, person.ability, random);
			return uniform(random) < 0.01 || !answer.response
				? []
				: [{ ...answer, response: answer.response, place }];
		});
		return [{ id: newId(), memberId: person.id, form, given }];
	});
	await inParts(sittings, (part) =>
		db.insert(attempts).values(
			part.map(({ id, memberId, form, given }) => ({
				id,
				assignmentId: assignment.id,
				memberId,
				number: 1,
				form,
				startedAt: now,
				finishedAt: new Date(now.valueOf() + given.reduce((sum, { latency }) => sum + (latency ?? 0), 0)),
				score: given.reduce((sum, { score }) => sum + score, 0),
				questions: form.items.length
			}))
		)
	);
	const rows = sittings.flatMap(({ id, given }) =>
		given.map(({ place, response, score, latency }) => ({
			attemptId: id,
			key: newId(),
			place,
			revision: 0,
			response,
			score,
			latency: latency ?? 0,
			answeredAt: now
		}))
	);
	await inParts(rows, (part) => db.insert(answers).values(part));
}

const newId = () => randomBytes(16).toString('base64url');

async function inParts<T>(rows: readonly T[], write: (part: T[]) => Promise<unknown>): Promise<void> {
	for (let from = 0; from < rows.length; from += AT_ONCE) await write(rows.slice(from, from + AT_ONCE));
}
