import type { RosterFault } from './classes/roster.ts';
import type { Problem } from './course/problem.ts';
import type { PackageWarning } from './package/warning.ts';
import { m } from './paraglide/messages.js';
import type { DatabaseProblem } from './server/database-problem.ts';

/** What a person is told for each error. The one table from code to text. */
const texts = {
	'storage-unavailable': () => m.error_storage_unavailable(),
	'storage-full': () => m.error_storage_full(),
	'storage-failed': () => m.error_storage_failed(),
	'lms-unreachable': () => m.error_lms_unreachable(),
	'lms-not-saved': () => m.error_lms_not_saved(),
	'lms-offline': () => m.error_lms_offline()
} satisfies Record<string, () => string>;

export type ErrorCode = keyof typeof texts;

/** An error that a person can be told about; `cause` keeps what happened for the log. */
export class CodedError extends Error {
	readonly code: ErrorCode;

	constructor(code: ErrorCode, options?: ErrorOptions) {
		super(code, options);
		this.name = 'CodedError';
		this.code = code;
	}
}

export function describeError(code: ErrorCode): string {
	return texts[code]();
}

/** What a person is told of a file that cannot be read or made: a table of its own, since a package does neither. */
const fileTexts = {
	'import-too-large': () => m.error_import_too_large(),
	'import-unknown': () => m.error_import_unknown(),
	'import-damaged': () => m.error_import_damaged(),
	'import-newer': () => m.error_import_newer(),
	'import-anki-newer': () => m.error_import_anki_newer(),
	'import-no-room': () => m.error_import_no_room(),
	'import-failed': () => m.error_import_failed(),
	'export-failed': () => m.error_export_failed(),
	'anki-unavailable': () => m.error_anki_unavailable(),
	'player-missing': () => m.error_player_missing()
} satisfies Record<string, () => string>;

export type FileErrorCode = keyof typeof fileTexts;

/** What is wrong with a file. Nothing was changed by it. */
export class FileError extends Error {
	readonly code: FileErrorCode;

	constructor(code: FileErrorCode, options?: ErrorOptions) {
		super(code, options);
		this.name = 'FileError';
		this.code = code;
	}
}

export function describeFileError(code: FileErrorCode): string {
	return fileTexts[code]();
}

/** What is wrong with the database, for whoever runs the site; `cause` keeps what happened, and never a password. */
export class DatabaseError extends Error {
	readonly problem: DatabaseProblem;

	constructor(problem: DatabaseProblem, options?: ErrorOptions) {
		super(problem.code, options);
		this.name = 'DatabaseError';
		this.problem = problem;
	}
}

export function describeDatabaseProblem(problem: DatabaseProblem): string {
	switch (problem.code) {
		case 'database-url':
			return m.error_database_url();
		case 'database-url-file':
			return m.error_database_url_file(problem);
		case 'database-unreachable':
			return m.error_database_unreachable(problem);
		case 'database-tls':
			return m.error_database_tls(problem);
		case 'database-login':
			return m.error_database_login(problem);
		case 'database-unknown':
			return m.error_database_unknown(problem);
		case 'database-rights':
			return m.error_database_rights(problem);
		case 'database-old':
			return m.error_database_old(problem);
		case 'database-newer':
			return m.error_database_newer();
		case 'database-folder':
			return m.error_database_folder(problem);
		case 'database-in-use':
			return m.error_database_in_use(problem);
		case 'database-empty':
			return m.error_database_empty();
		case 'database-filled':
			return m.error_database_filled();
		case 'database-busy':
			return m.error_database_busy();
		case 'backup-unreadable':
			return m.error_backup_unreadable(problem);
		case 'backup-unwritable':
			return m.error_backup_unwritable(problem);
		case 'backup-foreign':
			return m.error_backup_foreign();
		case 'backup-newer':
			return m.error_backup_newer();
		case 'backup-damaged':
			return m.error_backup_damaged();
	}
}

/** What a person is told of a form that they filled in on the site: a table of its own, since a package has none. */
const formTexts = {
	'name-missing': () => m.error_name_missing(),
	'name-long': () => m.error_name_long(),
	'email-unsound': () => m.error_email_unsound(),
	'email-taken': () => m.error_email_taken(),
	'email-taken-here': () => m.error_email_taken_here(),
	'password-missing': () => m.error_password_missing(),
	'password-short': () => m.error_password_short(),
	'password-long': () => m.error_password_long(),
	'password-common': () => m.error_password_common(),
	'password-personal': () => m.error_password_personal(),
	'password-wrong': () => m.error_password_wrong(),
	'credentials-wrong': () => m.error_credentials_wrong(),
	'too-many-tries': () => m.error_too_many_tries(),
	'too-many-requests': () => m.error_too_many_requests(),
	'sign-up-closed': () => m.error_sign_up_closed(),
	'link-spent': () => m.error_link_spent(),
	'last-administrator': () => m.error_last_administrator(),
	'last-administrator-self': () => m.error_last_administrator_self(),
	'person-gone': () => m.error_person_gone(),
	'role-unsound': () => m.error_role_unsound(),
	'not-sure': () => m.error_not_sure(),
	'class-gone': () => m.error_class_gone(),
	'assignment-gone': () => m.error_assignment_gone(),
	'title-missing': () => m.error_title_missing(),
	'title-long': () => m.error_title_long(),
	'course-unknown': () => m.error_course_unknown(),
	'count-unsound': () => m.error_count_unsound(),
	'count-above-bank': () => m.error_count_above_bank(),
	'dimensions-none': () => m.error_dimensions_none(),
	'types-none': () => m.error_types_none(),
	'levels-none': () => m.error_levels_none(),
	'pass-mark-unsound': () => m.error_pass_mark_unsound(),
	'time-limit-unsound': () => m.error_time_limit_unsound(),
	'attempts-unsound': () => m.error_attempts_unsound(),
	'attempts-taken-back': () => m.error_attempts_taken_back(),
	'zone-unknown': () => m.error_zone_unknown(),
	'time-unsound': () => m.error_time_unsound(),
	'time-skipped': () => m.error_time_skipped(),
	'opens-past': () => m.error_opens_past(),
	'closes-past': () => m.error_closes_past(),
	'closes-before-opens': () => m.error_closes_before_opens(),
	'feedback-needs-closing': () => m.error_feedback_needs_closing(),
	'ready-by-unsound': () => m.error_ready_by_unsound(),
	'ready-by-past': () => m.error_ready_by_past(),
	'target-unsound': () => m.error_target_unsound(),
	'already-begun': () => m.error_already_begun(),
	'question-gone': () => m.error_question_gone(),
	'certificate-unknown': () => m.error_certificate_unknown(),
	'certificate-code-missing': () => m.error_certificate_code_missing(),
	'certificate-none': () => m.error_certificate_none(),
	'question-not-asked': () => m.error_question_not_asked(),
	'regrade-leaves-nothing': () => m.error_regrade_leaves_nothing(),
	'decision-missing': () => m.error_decision_missing(),
	'reason-missing': () => m.error_reason_missing(),
	'reason-long': () => m.error_reason_long(),
	'questions-too-few': () => m.error_questions_too_few(),
	'questions-too-many': () => m.error_questions_too_many(),
	'questions-nothing-else': () => m.error_questions_nothing_else(),
	'class-unknown': () => m.error_class_unknown(),
	'form-unsound': () => m.error_form_unsound(),
	'code-missing': () => m.error_code_missing(),
	'code-unknown': () => m.error_code_unknown(),
	'member-name-taken': () => m.error_member_name_taken(),
	'member-name-taken-here': () => m.error_member_name_taken_here(),
	'not-on-roster': () => m.error_not_on_roster(),
	'pin-missing': () => m.error_pin_missing(),
	'pin-shape': () => m.error_pin_shape(),
	'pin-simple': () => m.error_pin_simple(),
	'pin-wrong': () => m.error_pin_wrong(),
	'pin-locked': () => m.error_pin_locked(),
	'class-full': () => m.error_class_full(),
	'too-many-classes': () => m.error_too_many_classes(),
	'trainer-unknown': () => m.error_trainer_unknown(),
	'trainer-full': () => m.error_trainer_full(),
	'last-trainer': () => m.error_last_trainer(),
	'keep-days': () => m.error_keep_days(),
	'would-erase': () => m.error_would_erase(),
	'joining-unsound': () => m.error_joining_unsound(),
	'roster-empty': () => m.error_roster_empty(),
	'roster-large': () => m.error_roster_large(),
	'member-gone': () => m.error_member_gone(),
	'sso-refused': () => m.error_sso_refused(),
	'sso-unlinked': () => m.error_sso_unlinked(),
	'sso-failed': () => m.error_sso_failed()
} satisfies Record<string, () => string>;

export type FormErrorCode = keyof typeof formTexts;

/** @returns undefined for a text that is no code */
export function formErrorCode(text: string): FormErrorCode | undefined {
	return isFormErrorCode(text) ? text : undefined;
}

const isFormErrorCode = (text: string): text is FormErrorCode => Object.hasOwn(formTexts, text);

export function describeFormError(code: FormErrorCode): string {
	return formTexts[code]();
}

/** What is wrong with a line of a roster, and what to write instead. */
export function describeRosterFault(fault: RosterFault): string {
	switch (fault.code) {
		case 'quotes':
			return m.roster_quotes();
		case 'name-missing':
			return m.roster_name_missing();
		case 'name-long':
			return m.roster_name_long();
		case 'columns-unclear':
			return m.roster_columns_unclear();
		case 'header-nameless':
			return m.roster_header_nameless();
		case 'too-many':
			return m.roster_too_many();
		case 'email-unsound':
			return m.roster_email_unsound(fault);
		case 'name-twice':
			return m.roster_name_twice(fault);
		case 'email-twice':
			return m.roster_email_twice(fault);
	}
}

/** A problem in a course as one line: `file:line: what is wrong, and what to write instead`. */
export function describeProblem(problem: Problem, folder = ''): string {
	const text = textOf(problem);
	return m.problem_line({
		file: `${folder}${problem.file}`,
		line: problem.line,
		text: problem.severity === 'warning' ? m.problem_warning({ text }) : text
	});
}

/** What a standard has no room for in a package, in one sentence. */
export function describePackageWarning(warning: PackageWarning): string {
	switch (warning.code) {
		case 'clipped':
			return m.package_clipped(warning);
		case 'file-left-out':
			return m.package_file_left_out(warning);
		case 'file-name-risky':
			return m.package_file_name_risky(warning);
	}
}

function textOf(problem: Problem): string {
	switch (problem.code) {
		case 'file-missing':
			return problem.name === problem.file
				? m.problem_course_file_missing()
				: m.problem_file_missing(problem);
		case 'file-unlisted':
			return m.problem_file_unlisted(problem);
		case 'yaml':
			return m.problem_yaml(problem);
		case 'front-matter-missing':
			return m.problem_front_matter_missing();
		case 'character':
			return m.problem_character(problem);
		case 'key-missing':
			return m.problem_key_missing(problem);
		case 'key-unknown':
			return m.problem_key_unknown(problem);
		case 'value':
			return m.problem_value(problem);
		case 'id-shape':
			return m.problem_id_shape(problem);
		case 'one-line':
			return m.problem_one_line(problem);
		case 'id-duplicate':
			return m.problem_id_duplicate(problem);
		case 'id-reserved':
			return m.problem_id_reserved(problem);
		case 'subject-unknown':
			return m.problem_subject_unknown(problem);
		case 'subject-contradiction':
			return m.problem_subject_contradiction(problem);
		case 'summary-missing':
			return m.problem_summary_missing(problem);
		case 'section-unknown':
			return problem.nearest ? m.problem_section_unknown(problem) : m.problem_section_none(problem);
		case 'heading-duplicate':
			return m.problem_heading_duplicate(problem);
		case 'heading-empty':
			return m.problem_heading_empty();
		case 'text-before-heading':
			return m.problem_text_before_heading();
		case 'predicate-verb':
			return m.problem_predicate_verb(problem);
		case 'predicate-brace':
			return m.problem_predicate_brace(problem);
		case 'predicate-full-stop':
			return m.problem_predicate_full_stop(problem);
		case 'predicate-names-subject':
			return m.problem_predicate_names_subject(problem);
		case 'predicate-word':
			return {
				negation: m.problem_predicate_negation,
				absolute: m.problem_predicate_absolute,
				vague: m.problem_predicate_vague
			}[problem.kind](problem);
		case 'fact-near-duplicate':
			return m.problem_fact_near_duplicate(problem);
		case 'link-broken':
			return m.problem_link_broken(problem);
		case 'link-unsafe':
			return m.problem_link_unsafe(problem);
		case 'image-missing':
			return m.problem_image_missing(problem);
		case 'image-remote':
			return m.problem_image_remote(problem);
		case 'image-alt':
			return m.problem_image_alt(problem);
		case 'html-ignored':
			return m.problem_html_ignored();
		case 'footnote':
			return m.problem_footnote();
		case 'fact-unknown':
			return m.problem_fact_unknown(problem);
		case 'one-key':
			return m.problem_one_key(problem);
		case 'some-keys':
			return m.problem_some_keys(problem);
		case 'some-matches':
			return m.problem_some_matches(problem);
		case 'question-flaw':
			return m.problem_question_flaw(problem);
		case 'term-use':
			return m.problem_term_use(problem);
		case 'card-long':
			return { front: m.problem_card_long_front, back: m.problem_card_long_back }[problem.side](problem);
		case 'card-gives-away':
			return m.problem_card_gives_away(problem);
		case 'card-yes-no':
			return m.problem_card_yes_no(problem);
		case 'card-list':
			return m.problem_card_list(problem);
		case 'card-several-facts':
			return m.problem_card_several_facts(problem);
		case 'card-orphan':
			return m.problem_card_orphan(problem);
		case 'card-near-duplicate':
			return m.problem_card_near_duplicate(problem);
		case 'card-contested':
			return m.problem_card_contested(problem);
		case 'too-few-questions':
			return m.problem_too_few_questions(problem);
	}
}
