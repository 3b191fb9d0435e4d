import type { AuthoredCard, AuthoredQuestion } from './schema.ts';

/**
 * A course as everything downstream reads it: plain data, already checked, free of Markdown and of inflection.
 * It can be serialised to JSON as it is, which is how the site and a package receive it.
 */
export interface Course {
	readonly id: string;
	readonly title: string;
	/** BCP 47 tag of the language that the course is written in. */
	readonly language: string;
	readonly summary: string;
	readonly outcomes: readonly string[];
	readonly subjects: readonly Subject[];
	readonly dimensions: readonly Dimension[];
	/** Percent, 1 to 100. */
	readonly passMark: number;
	readonly sources: readonly Source[];
	readonly settings: CourseSettings;
	/** Estimated time to read the lessons and answer their prompts and quizzes. */
	readonly minutes: number;
}

export interface CourseSettings {
	/** What has to be done for the course to count as completed. */
	readonly completion: 'lessons' | 'lessons-and-final';
	/** How often the final quiz may be taken; undefined means as often as one likes. */
	readonly finalAttempts?: number | undefined;
	/** Which of several results of the final quiz counts. */
	readonly score: 'highest' | 'last';
	/** When the final quiz explains its answers. */
	readonly feedback: 'immediate' | 'end';
	/** Whether a partly right answer earns a part of its point. */
	readonly partialCredit: boolean;
}

export const DEFAULT_SETTINGS: CourseSettings = {
	completion: 'lessons-and-final',
	score: 'highest',
	feedback: 'immediate',
	partialCredit: true
};

export interface Subject {
	readonly id: string;
	/** As it reads in the middle of a sentence: "KPO", "alligators". */
	readonly name: string;
	readonly longName: string;
	readonly aliases: readonly string[];
	readonly number: GrammaticalNumber;
	readonly summary: string;
}

export type GrammaticalNumber = 'singular' | 'plural';

export interface Source {
	readonly title: string;
	readonly publisher?: string | undefined;
	readonly url?: string | undefined;
}

export interface Dimension {
	readonly id: string;
	readonly title: string;
	/** The title as it reads in the middle of a sentence. */
	readonly topic: string;
	/** The question that the lesson opens with. */
	readonly question: string;
	/** One cell of the comparison table per subject id. */
	readonly summary: Readonly<Record<string, string>>;
	readonly principle: string;
	readonly facts: readonly Fact[];
	/** What the author asks beside the generated questions. */
	readonly questions: readonly AuthoredQuestion[];
	/** Cards of the author's beside those that the facts yield. A package leaves them out. */
	readonly cards: readonly AuthoredCard[];
	readonly sections: readonly Section[];
}

/** A part of the lesson under one heading. `html` is sanitised; images are `asset:` and a file's percent-encoded name. */
export interface Section {
	readonly id: string;
	readonly title: string;
	readonly html: string;
}

/** The written forms of a predicate that agree with a singular and with a plural subject. */
export type Predicate = Readonly<Record<GrammaticalNumber, string>>;

export interface Fact {
	/** Unique in the course and stable under rewording. */
	readonly id: string;
	readonly dimension: string;
	/** Facts of one aspect are counterparts of each other. */
	readonly aspect: string;
	/** Ids of the subjects that the statement is true of; at least one. */
	readonly holds: readonly string[];
	/** Ids of the subjects that it is known to be false of. A subject in neither list is not spoken of. */
	readonly falseFor: readonly string[];
	readonly says: Predicate;
	/** Id of the section that explains it; none means the comparison at the top of the lesson. */
	readonly section?: string | undefined;
	readonly why?: string | undefined;
	readonly examples: readonly string[];
	readonly term?: Term | undefined;
	readonly number?: Quantity | undefined;
	readonly scenario?: string | undefined;
	/** Raised by the author when a rewording changes the meaning. */
	readonly revision: number;
}

export interface Term {
	readonly word: string;
	readonly definition: string;
	/** Other names of it that count as right when typed. */
	readonly aliases: readonly string[];
	/** A sentence that uses it. */
	readonly use?: string | undefined;
}

export interface Quantity {
	readonly ask: string;
	readonly value: number;
	readonly unit: string;
	/** How far an answer may be off and still count. */
	readonly tolerance: number;
}

/** The subjects of `ids`, in the course's order. */
export function subjectsOf(course: Course, ids: readonly string[]): Subject[] {
	return course.subjects.filter((subject) => ids.includes(subject.id));
}

/** The number in which a predicate reads while its subject is yet to be named. */
export function openNumber(course: Course): GrammaticalNumber {
	return course.subjects.some(({ number }) => number === 'plural') ? 'plural' : 'singular';
}

/** Every fact of the course, in the order of teaching. */
export function factsOf(course: Course): Fact[] {
	return course.dimensions.flatMap((dimension) => dimension.facts);
}

/** Whether the fact is known to be true or known to be false of every subject, so that it can be sorted. */
export function isDecided(course: Course, fact: Fact): boolean {
	return course.subjects.every(({ id }) => fact.holds.includes(id) || fact.falseFor.includes(id));
}

/** Whether the fact holds for every subject of the course: what the subjects share. */
export function isShared(course: Course, fact: Fact): boolean {
	return fact.holds.length === course.subjects.length;
}
