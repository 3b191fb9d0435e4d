// `npm run seed`: a class of simulated learners who have taken a quiz, in a data folder or a database of one's own.
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { eq } from 'drizzle-orm';
import { openAccounts } from '../../src/lib/server/accounts/accounts.ts';
import { signUp } from '../../src/lib/server/accounts/sign-up.ts';
import {
	changeAssignment,
	createAssignment,
	findAssignment
} from '../../src/lib/server/assignments/assignments.ts';
import { createClass } from '../../src/lib/server/classes/manage-class.ts';
import { findCourse, listCourses, publishCourses } from '../../src/lib/server/courses.ts';
import { databasePlace } from '../../src/lib/server/database-place.ts';
import { openDatabase, type Database } from '../../src/lib/server/database.ts';
import { users } from '../../src/lib/server/schema.ts';
import { loadBundledCourse } from '../support/arbitrary-course.ts';
import { quizOf } from '../support/class-world.ts';
import { simulateClass } from '../support/simulated-class.ts';

const DAY = 86_400_000;
const { values } = parseArgs({
	options: {
		learners: { type: 'string', default: '24' },
		questions: { type: 'string', default: '12' },
		course: { type: 'string', default: 'kpo-vs-bpo' },
		/** `same` for one form that all take, `own` for one each. */
		form: { type: 'string', default: 'same' },
		/** Who looks after the class; made where there is no account yet. */
		trainer: { type: 'string', default: 'trainer@example.org' },
		seed: { type: 'string', default: '1' }
	}
});

const { db, close } = await openDatabase(databasePlace(process.env));
try {
	await seed(db);
} finally {
	await close();
}

async function seed(db: Database): Promise<void> {
	const now = new Date();
	const learners = Number(values.learners);
	const trainer = await trainerOf(db, values.trainer, now);
	const { course } = await loadBundledCourse(values.course);
	// What is on offer already stays so.
	const others = (await listCourses(db)).map((each) => each.course).filter(({ id }) => id !== course.id);
	await publishCourses(db, [...others, course], now);
	const published = await findCourse(db, course.id);
	const made = await createClass(db, trainer, `${learners} simulated learners`, now);
	if (!published || made.kind !== 'done') throw new Error('the class cannot be made');
	const settings = quizOf(course, {
		count: Number(values.questions),
		form: values.form === 'own' ? 'own' : 'same'
	});
	const opensAt = new Date(now.valueOf() - 7 * DAY);
	const id = await createAssignment(
		db,
		made.id,
		{ courseId: course.id, revision: published.revision },
		{ title: 'Week one', settings, timeZone: 'UTC', opensAt, closesAt: null },
		opensAt
	);
	const seed = Number(values.seed);
	await changeAssignment(db, { classId: made.id, id }, { publishedAt: opensAt, seed }, opensAt);
	const assignment = await findAssignment(db, id);
	if (!assignment) throw new Error('the quiz cannot be made');
	await simulateClass(db, { ...assignment, settings }, learners, {
		seed,
		now: new Date(now.valueOf() - DAY)
	});
	console.log(`/classes/${made.id}/assignments/${id}/results`);
}

/** The account's id. A new one is told its password. */
async function trainerOf(db: Database, email: string, now: Date): Promise<string> {
	const find = () => db.select({ id: users.id }).from(users).where(eq(users.email, email));
	const [found] = await find();
	if (found) return found.id;
	const password = randomBytes(9).toString('base64url');
	const accounts = await openAccounts(db, {
		origin: 'http://localhost',
		secret: undefined,
		mail: undefined,
		singleSignOn: undefined
	});
	const outcome = await signUp(accounts, { name: 'Trainer', email, password }, now);
	await accounts.settle();
	await accounts.close();
	const [made] = await find();
	if (outcome !== 'done' || !made)
		throw new Error(
			`${email} has no account, and another administers this database: name them with --trainer`
		);
	console.log(`${email} with the password ${password}`);
	return made.id;
}
