/** What can be wrong with a course, with what its message needs. `errors.ts` turns it into a sentence. */
export type ProblemDetail =
	| { code: 'file-missing'; name: string }
	| { code: 'file-unlisted'; id: string }
	| { code: 'yaml'; reason: string }
	| { code: 'front-matter-missing' }
	| { code: 'character'; name: string }
	| { code: 'key-missing'; key: string; expected: string }
	| { code: 'key-unknown'; key: string; nearest: string; known: string }
	| { code: 'value'; key: string; expected: string }
	| { code: 'id-shape'; key: string; value: string; suggestion: string }
	| { code: 'one-line'; key: string }
	| { code: 'id-duplicate'; id: string; first: string }
	| { code: 'id-reserved'; id: string }
	| { code: 'subject-unknown'; id: string; nearest: string }
	| { code: 'subject-contradiction'; id: string }
	| { code: 'summary-missing'; id: string }
	| { code: 'section-unknown'; id: string; nearest: string }
	| { code: 'heading-duplicate'; id: string }
	| { code: 'heading-empty' }
	| { code: 'text-before-heading' }
	| { code: 'predicate-verb'; says: string; suggestion: string }
	| { code: 'predicate-brace'; says: string }
	| { code: 'predicate-full-stop'; says: string }
	| { code: 'predicate-names-subject'; name: string }
	| { code: 'predicate-word'; kind: 'negation' | 'absolute' | 'vague'; word: string }
	| { code: 'fact-near-duplicate'; id: string; other: string }
	| { code: 'link-broken'; target: string }
	| { code: 'link-unsafe'; target: string }
	| { code: 'image-missing'; target: string }
	| { code: 'image-remote'; target: string }
	| { code: 'image-alt'; target: string }
	| { code: 'html-ignored' }
	| { code: 'footnote' }
	| { code: 'fact-unknown'; id: string; nearest: string }
	| { code: 'one-key' | 'some-keys' | 'some-matches'; key: string }
	| { code: 'question-flaw'; id: string; rule: string; detail: string }
	| { code: 'term-use'; word: string }
	| { code: 'card-long'; id: string; side: 'front' | 'back'; words: number; most: number }
	| { code: 'card-gives-away'; id: string; word: string }
	| { code: 'card-yes-no' | 'card-list' | 'card-several-facts' | 'card-orphan'; id: string }
	| { code: 'card-near-duplicate'; id: string; other: string }
	| { code: 'card-contested'; id: string; other: string; aspect: string; subject: string }
	| { code: 'too-few-questions'; id: string; count: number; least: number };

export type Problem = ProblemDetail & {
	/** Path inside the course's folder. */
	readonly file: string;
	/** 1-based. */
	readonly line: number;
	readonly severity: 'error' | 'warning';
};
