import {
	bigserial,
	boolean,
	doublePrecision,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	timestamp,
	uniqueIndex
} from 'drizzle-orm/pg-core';
import type { Role } from '../accounts/role.ts';
import type { AssignmentSettings } from '../assign/settings.ts';
import type { AttemptForm } from '../assign/attempt-form.ts';
import type { Decision, Rulings } from '../assign/ruling.ts';
import type { Joining } from '../classes/joining.ts';
import type { Course } from '../course/course.ts';
import type { Conditions } from '../lms/conditions.ts';
import type { Values } from '../lms/version.ts';
import type { Standard } from '../package/standard.ts';
import type { Response } from '../quiz/question.ts';
import type { Confidence } from '../record/confidence.ts';
import type { LearningEvent } from '../record/event.ts';

/** Every version of a course that was ever served, so that what was done on one can still be understood. */
export const courseRevisions = pgTable(
	'course_revisions',
	{
		courseId: text('course_id').notNull(),
		/** SHA-256 of the course's content, in hex. */
		revision: text('revision').notNull(),
		content: jsonb('content').$type<Course>().notNull(),
		publishedAt: timestamp('published_at', { withTimezone: true }).notNull()
	},
	(table) => [primaryKey({ columns: [table.courseId, table.revision] })]
);

/** The courses that are on offer, each at its current revision. */
export const courses = pgTable('courses', {
	id: text('id').primaryKey(),
	revision: text('revision').notNull()
});

/**
 * Sessions of the built-in LMS: one package, one learner's name, and what the course has reported so far. There are no
 * accounts: a session belongs to the browser that made it.
 */
export const previewSessions = pgTable(
	'preview_sessions',
	{
		/** 128 random bits in base64url. */
		id: text('id').primaryKey(),
		/** SHA-256 of the browser's secret, in hex. */
		owner: text('owner').notNull(),
		courseId: text('course_id').notNull(),
		standard: text('standard').$type<Standard>().notNull(),
		learnerName: text('learner_name').notNull(),
		/** Of the last launch. */
		conditions: jsonb('conditions').$type<Conditions>().notNull(),
		/** SHA-256 of the zip that was launched last; empty before the first launch. */
		packageRevision: text('package_revision').notNull().default(''),
		values: jsonb('values').$type<Values>().notNull().default({}),
		/** Hundredths of a second. */
		earlierTime: integer('earlier_time').notNull().default(0),
		launches: integer('launches').notNull().default(0),
		savedLaunch: integer('saved_launch').notNull().default(0),
		/** Number of the last save of the saved launch, so that none counts twice. */
		lastSave: integer('last_save').notNull().default(0),
		createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
		usedAt: timestamp('used_at', { withTimezone: true }).notNull()
	},
	(table) => [index().on(table.owner, table.usedAt), index().on(table.usedAt)]
);

const moment = (name: string) => timestamp(name, { withTimezone: true });
const made = { createdAt: moment('created_at').notNull(), updatedAt: moment('updated_at').notNull() };

/** Who has an account. The columns of this table and the next three are better-auth's, but for the role. */
export const users = pgTable(
	'users',
	{
		id: text('id').primaryKey(),
		name: text('name').notNull(),
		/** In lower case. */
		email: text('email').notNull().unique(),
		/** Whether the address has been shown to be this person's: by a mail that was answered, or by single sign-on. */
		emailVerified: boolean('email_verified').notNull().default(false),
		image: text('image'),
		role: text('role').$type<Role>().notNull().default('learner'),
		...made
	},
	(table) => [index().on(table.role), index().on(table.name)]
);

/** Browsers that are signed in. */
export const userSessions = pgTable(
	'user_sessions',
	{
		id: text('id').primaryKey(),
		userId: text('user_id')
			.notNull()
			.references(() => users.id, { onDelete: 'cascade' }),
		token: text('token').notNull().unique(),
		expiresAt: moment('expires_at').notNull(),
		/** Never filled: nothing needs it. */
		ipAddress: text('ip_address'),
		userAgent: text('user_agent'),
		...made
	},
	(table) => [index().on(table.userId), index().on(table.expiresAt)]
);

/** Ways to sign in: a password (provider `credential`), or single sign-on. */
export const userAccounts = pgTable(
	'user_accounts',
	{
		id: text('id').primaryKey(),
		userId: text('user_id')
			.notNull()
			.references(() => users.id, { onDelete: 'cascade' }),
		providerId: text('provider_id').notNull(),
		/** The person's id at the provider; for a password their id here. */
		accountId: text('account_id').notNull(),
		/** Salted scrypt, by better-auth. */
		password: text('password'),
		accessToken: text('access_token'),
		refreshToken: text('refresh_token'),
		idToken: text('id_token'),
		accessTokenExpiresAt: moment('access_token_expires_at'),
		refreshTokenExpiresAt: moment('refresh_token_expires_at'),
		scope: text('scope'),
		...made
	},
	(table) => [index().on(table.userId), uniqueIndex().on(table.providerId, table.accountId)]
);

/** What better-auth waits for: new passwords, and people on their way back from single sign-on. */
export const verifications = pgTable(
	'verifications',
	{
		id: text('id').primaryKey(),
		/** Hashed, so that the database alone resets no password. */
		identifier: text('identifier').notNull(),
		value: text('value').notNull(),
		expiresAt: moment('expires_at').notNull(),
		...made
	},
	(table) => [index().on(table.identifier), index().on(table.expiresAt)]
);

/** Invitations that nobody has accepted yet. */
export const invitations = pgTable('invitations', {
	id: text('id').primaryKey(),
	/** SHA-256 of the link's secret, in hex. */
	tokenHash: text('token_hash').notNull().unique(),
	/** In lower case; one invitation an address. */
	email: text('email').notNull().unique(),
	role: text('role').$type<Role>().notNull(),
	/** Whether the link was sent to the address, so that who follows it can read mail there. */
	isMailed: boolean('is_mailed').notNull(),
	/** Empty for somebody who asked for an account themselves. */
	invitedBy: text('invited_by').references(() => users.id, { onDelete: 'cascade' }),
	createdAt: moment('created_at').notNull(),
	expiresAt: moment('expires_at').notNull()
});

/** How often something that is worth guessing was tried. */
export const rateLimits = pgTable(
	'rate_limits',
	{
		/** SHA-256 of what is limited and for whom, in hex. */
		key: text('key').primaryKey(),
		count: integer('count').notNull(),
		endsAt: moment('ends_at').notNull()
	},
	(table) => [index().on(table.endsAt)]
);

/** What an administrator has set. */
export const settings = pgTable('settings', {
	name: text('name').primaryKey(),
	value: jsonb('value').notNull()
});

/** Made at the first start, and shared by all that serve from this database. */
export const secrets = pgTable('secrets', {
	name: text('name').primaryKey(),
	value: text('value').notNull()
});

/** Groups of learners that trainers look after. */
export const classes = pgTable(
	'classes',
	{
		/** 128 random bits in base64url, as of every table below. */
		id: text('id').primaryKey(),
		name: text('name').notNull(),
		/** What learners type to join: see classes/join-code.ts. */
		code: text('code').notNull().unique(),
		joining: text('joining').$type<Joining>().notNull(),
		/** Days without any activity after which the class is erased, with all that is in it. */
		keepDays: integer('keep_days').notNull(),
		createdAt: moment('created_at').notNull(),
		/** When anybody last did anything in it, to the day: retention counts from here. */
		usedAt: moment('used_at').notNull()
	},
	(table) => [index().on(table.usedAt)]
);

/** Who looks after a class; each may do all that the others may. */
export const classTrainers = pgTable(
	'class_trainers',
	{
		classId: text('class_id')
			.notNull()
			.references(() => classes.id, { onDelete: 'cascade' }),
		userId: text('user_id')
			.notNull()
			.references(() => users.id, { onDelete: 'cascade' }),
		addedAt: moment('added_at').notNull()
	},
	(table) => [primaryKey({ columns: [table.classId, table.userId] }), index().on(table.userId)]
);

/** Who learns in a class: with an account, or by name alone. */
export const members = pgTable(
	'members',
	{
		id: text('id').primaryKey(),
		classId: text('class_id')
			.notNull()
			.references(() => classes.id, { onDelete: 'cascade' }),
		name: text('name').notNull(),
		/** The name as it is compared, see classes/member-name.ts: no two of a class are alike. */
		nameKey: text('name_key').notNull(),
		/** From a roster, in lower case. */
		email: text('email'),
		userId: text('user_id').references(() => users.id, { onDelete: 'set null' }),
		/** Salted scrypt of the PIN that brings somebody without an account back on another device. */
		pinHash: text('pin_hash'),
		createdAt: moment('created_at').notNull(),
		/** Empty while somebody is on the roster and was not here yet. */
		joinedAt: moment('joined_at')
	},
	(table) => [
		uniqueIndex().on(table.classId, table.nameKey),
		uniqueIndex().on(table.classId, table.userId),
		index().on(table.userId),
		// Whoever signs in takes the places that rosters keep for their address.
		index().on(table.email)
	]
);

/** Browsers that members without an account came in with. */
export const memberDevices = pgTable(
	'member_devices',
	{
		/** SHA-256 of the browser's secret, in hex. */
		device: text('device').notNull(),
		memberId: text('member_id')
			.notNull()
			.references(() => members.id, { onDelete: 'cascade' }),
		createdAt: moment('created_at').notNull()
	},
	(table) => [primaryKey({ columns: [table.device, table.memberId] }), index().on(table.memberId)]
);

/** What a class is to do: a quiz, the cards of a course by a day, or a whole course. */
export const assignments = pgTable(
	'assignments',
	{
		id: text('id').primaryKey(),
		classId: text('class_id')
			.notNull()
			.references(() => classes.id, { onDelete: 'cascade' }),
		courseId: text('course_id').notNull(),
		/** Of the course when it was assigned: later edits of the course change neither bank nor attempts. */
		revision: text('revision').notNull(),
		title: text('title').notNull(),
		settings: jsonb('settings').$type<AssignmentSettings>().notNull(),
		/** What holds of questions that were asked, other than that they count; `regrades` says since when and why. */
		rulings: jsonb('rulings').$type<Rulings>().notNull().default({}),
		/** Draws the form that all take, where they take the same. */
		seed: integer('seed').notNull(),
		/** IANA name of the zone that its times were set in. */
		timeZone: text('time_zone').notNull(),
		opensAt: moment('opens_at').notNull(),
		closesAt: moment('closes_at'),
		/** Empty for a draft, which learners do not see. */
		publishedAt: moment('published_at'),
		createdAt: moment('created_at').notNull(),
		updatedAt: moment('updated_at').notNull()
	},
	(table) => [index().on(table.classId, table.opensAt)]
);

/** Somebody's go at an assigned quiz. */
export const attempts = pgTable(
	'attempts',
	{
		id: text('id').primaryKey(),
		assignmentId: text('assignment_id')
			.notNull()
			.references(() => assignments.id, { onDelete: 'cascade' }),
		memberId: text('member_id')
			.notNull()
			.references(() => members.id, { onDelete: 'cascade' }),
		/** From 1. */
		number: integer('number').notNull(),
		/** The questions as they were when it began, keys included. */
		form: jsonb('form').$type<AttemptForm>().notNull(),
		startedAt: moment('started_at').notNull(),
		/** When the time is up: the limit's end or the closing, whichever comes first; empty where there is neither. */
		endsAt: moment('ends_at'),
		finishedAt: moment('finished_at'),
		/** Sum of the scores of the questions that count, once it is finished. */
		score: doublePrecision('score'),
		/** How many of its questions count. */
		questions: integer('questions').notNull()
	},
	(table) => [uniqueIndex().on(table.assignmentId, table.memberId, table.number), index().on(table.memberId)]
);

/** Every answer that was given, and graded. It is only added to; of several to one question the last counts. */
export const answers = pgTable(
	'answers',
	{
		attemptId: text('attempt_id')
			.notNull()
			.references(() => attempts.id, { onDelete: 'cascade' }),
		/** Made by the learner's browser, so that what is sent twice counts once. */
		key: text('key').notNull(),
		/** Place of the question in the form, from 0. */
		place: integer('place').notNull(),
		/** How often the question had been answered before. */
		revision: integer('revision').notNull(),
		response: jsonb('response').$type<Response>().notNull(),
		/** 0 to 1. */
		score: doublePrecision('score').notNull(),
		confidence: text('confidence').$type<Confidence>(),
		/** Milliseconds from showing the question to answering it, as the browser tells. */
		latency: integer('latency').notNull(),
		answeredAt: moment('answered_at').notNull()
	},
	(table) => [
		primaryKey({ columns: [table.attemptId, table.key] }),
		uniqueIndex().on(table.attemptId, table.place, table.revision)
	]
);

/** What trainers decided about a question that was asked already, in turn: it is only added to. */
export const regrades = pgTable(
	'regrades',
	{
		id: text('id').primaryKey(),
		assignmentId: text('assignment_id')
			.notNull()
			.references(() => assignments.id, { onDelete: 'cascade' }),
		/** Of the bank. */
		question: text('question').notNull(),
		decision: text('decision').$type<Decision>().notNull(),
		reason: text('reason').notNull(),
		/** Empty once their account is gone. */
		decidedBy: text('decided_by').references(() => users.id, { onDelete: 'set null' }),
		decidedAt: moment('decided_at').notNull(),
		/** Counts up over all: two may be decided at one moment. */
		serial: bigserial('serial', { mode: 'number' }).notNull()
	},
	(table) => [index().on(table.assignmentId, table.serial), index().on(table.decidedBy)]
);

/** What a decision changed of each attempt that asks the question. */
export const regradedAttempts = pgTable(
	'regraded_attempts',
	{
		regradeId: text('regrade_id')
			.notNull()
			.references(() => regrades.id, { onDelete: 'cascade' }),
		attemptId: text('attempt_id')
			.notNull()
			.references(() => attempts.id, { onDelete: 'cascade' }),
		/** As in `attempts`, before and after: empty for one that was running. */
		scoreBefore: doublePrecision('score_before'),
		questionsBefore: integer('questions_before').notNull(),
		scoreAfter: doublePrecision('score_after'),
		questionsAfter: integer('questions_after').notNull()
	},
	(table) => [primaryKey({ columns: [table.regradeId, table.attemptId] }), index().on(table.attemptId)]
);

/** Certificates as they were handed out, so that what one says can be confirmed word for word. */
export const certificates = pgTable(
	'certificates',
	{
		/**
		 * What is printed on it, see assign/certificate-code.ts. As it is, and not hashed: it opens nothing but what the
		 * certificate says, which lies beside it, and whoever fetches the certificate again gets the same one.
		 */
		code: text('code').primaryKey(),
		attemptId: text('attempt_id')
			.notNull()
			.references(() => attempts.id, { onDelete: 'cascade' }),
		/** Of the learner, as is all that follows. */
		name: text('name').notNull(),
		course: text('course').notNull(),
		assignment: text('assignment').notNull(),
		/** Whole percent; empty where the certificate tells no score. */
		percent: integer('percent'),
		/** When the attempt was handed in, in the zone of the assignment. */
		passedOn: text('passed_on').notNull(),
		issuedAt: moment('issued_at').notNull(),
		/** Empty for the one that holds; set when another took its place. */
		replacedAt: moment('replaced_at')
	},
	(table) => [index().on(table.attemptId)]
);

/** The learning records of members in the courses that are assigned to them: unions of events, whatever device they came from. */
export const learningEvents = pgTable(
	'learning_events',
	{
		memberId: text('member_id')
			.notNull()
			.references(() => members.id, { onDelete: 'cascade' }),
		courseId: text('course_id').notNull(),
		eventId: text('event_id').notNull(),
		event: jsonb('event').$type<LearningEvent>().notNull(),
		/** Counts up over all: what a device has not seen yet is what came after. */
		serial: bigserial('serial', { mode: 'number' }).notNull(),
		receivedAt: moment('received_at').notNull()
	},
	(table) => [
		primaryKey({ columns: [table.memberId, table.courseId, table.eventId] }),
		index().on(table.memberId, table.courseId, table.serial)
	]
);
