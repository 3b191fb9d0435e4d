import {
	boolean,
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
import type { Course } from '../course/course.ts';
import type { Conditions } from '../lms/conditions.ts';
import type { Values } from '../lms/version.ts';
import type { Standard } from '../package/standard.ts';

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
