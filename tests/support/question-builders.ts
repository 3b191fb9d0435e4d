import type { Subject } from '../../src/lib/course/course.ts';
import { grammarOf } from '../../src/lib/course/grammar/grammar.ts';
import type {
	AssignQuestion,
	ChoiceQuestion,
	MultipleQuestion,
	NumericQuestion,
	Option,
	TextQuestion
} from '../../src/lib/quiz/question.ts';

/** Questions as short as a table of examples wants them: what is not said is without a flaw. */

const kpo: Subject = {
	id: 'kpo',
	name: 'KPO',
	longName: 'Knowledge process outsourcing',
	aliases: ['knowledge outsourcing'],
	number: 'singular',
	summary: ''
};
const bpo: Subject = {
	...kpo,
	id: 'bpo',
	name: 'BPO',
	longName: 'Business process outsourcing',
	aliases: []
};
const alligators: Subject = {
	id: 'alligators',
	name: 'alligators',
	longName: 'Alligators (genus Alligator)',
	aliases: ['gators'],
	number: 'plural',
	summary: ''
};
const gharials: Subject = {
	...alligators,
	id: 'gharials',
	name: 'gharials',
	longName: 'Indian gharials (Gavialis gangeticus)',
	aliases: ['gavials']
};

/** Two subjects with initials, two with plural names. */
export const context = { grammar: grammarOf('en'), subjects: [kpo, bpo, alligators, gharials] };

const base = {
	dimension: 'income',
	facts: ['by-hour'],
	subjects: ['kpo'],
	level: 'understand',
	difficulty: 0.5,
	explanation: 'KPO bills by the hour.',
	authored: true
} as const;
const PROOF = [{ line: 'authored', fact: 'by-hour' }] as const;
const STEM = 'Which statement describes KPO?';

const optionsOf = (texts: readonly string[]) =>
	texts.map((text, index): Option => ({
		id: String.fromCharCode(97 + index),
		text,
		feedback: text,
		proof: PROOF
	}));

interface Worded {
	readonly stem?: string;
	readonly subjects?: readonly string[];
}

/** The key is the first of the options. */
export function choice(options: readonly string[], { stem = STEM, ...more }: Worded = {}): ChoiceQuestion {
	return {
		...base,
		...more,
		id: `choice ${stem} ${options.join(' ')}`,
		type: 'choice',
		format: 'choice',
		stem,
		options: optionsOf(options),
		key: 'a',
		fixedOrder: false
	};
}

export function multiple(
	keys: readonly string[],
	distractors: readonly string[],
	{ stem = 'Which statements describe KPO?', ...more }: Worded = {}
): MultipleQuestion {
	const options = optionsOf([...keys, ...distractors]);
	return {
		...base,
		...more,
		id: `multiple ${stem} ${keys.join(' ')}`,
		type: 'multiple',
		format: 'multiple',
		stem,
		options,
		keys: options.slice(0, keys.length).map(({ id }) => id)
	};
}

export function trueFalse(
	stem: string,
	isTrue = true,
	subjects: readonly string[] = ['kpo']
): ChoiceQuestion {
	const [right, wrong] = optionsOf(['True', 'False']);
	return {
		...base,
		subjects,
		id: `true-false ${stem}`,
		type: 'true-false',
		format: 'choice',
		stem,
		options: [right, wrong].flatMap((option, index) =>
			option ? [{ ...option, id: index === 0 ? 'true' : 'false' }] : []
		),
		key: String(isTrue),
		fixedOrder: true
	};
}

/** Statements to sort, each with the ids of its subjects. */
export function sort(
	items: readonly (readonly [text: string, subject: string])[],
	stem = 'Sort the statements by what they describe.'
): AssignQuestion {
	const subjects = context.subjects.filter(({ id }) => items.some(([, subject]) => subject.includes(id)));
	return {
		...base,
		id: `sort ${items.join(' ')}`,
		subjects: subjects.map(({ id }) => id),
		type: 'sort',
		format: 'assign',
		stem,
		items: items.map(([text, key], index) => ({
			id: String.fromCharCode(97 + index),
			text,
			key,
			feedback: text,
			proof: PROOF
		})),
		targets: [
			...subjects.map(({ id, name }) => ({ id, text: name, subjects: [id] })),
			{ id: subjects.map(({ id }) => id).join('+'), text: 'Both', subjects: subjects.map(({ id }) => id) }
		],
		oneToOne: false
	};
}

/** Meanings, each with its term. */
export function matching(pairs: readonly (readonly [item: string, target: string])[]): AssignQuestion {
	return {
		...base,
		id: `matching ${pairs.join(' ')}`,
		type: 'matching',
		format: 'assign',
		stem: 'Match each meaning with its term.',
		items: pairs.map(([text], index) => ({
			id: String.fromCharCode(97 + index),
			text,
			key: String(index),
			feedback: text,
			proof: PROOF
		})),
		targets: pairs.map(([, text], index) => ({ id: String(index), text, subjects: [] })),
		oneToOne: true
	};
}

export function fillIn(
	stem: string,
	accepted: readonly string[],
	others: readonly string[] = [],
	proof: TextQuestion['proof'] = [{ line: 'term', fact: 'by-hour' }]
): TextQuestion {
	return {
		...base,
		id: `fill-in ${stem}`,
		type: 'fill-in',
		format: 'text',
		stem,
		accepted,
		others,
		proof
	};
}

export function numeric(stem: string, value: number, unit: string): NumericQuestion {
	return {
		...base,
		id: `numeric ${stem}`,
		type: 'numeric',
		format: 'numeric',
		stem,
		value,
		unit,
		tolerance: 0,
		proof: [{ line: 'number', fact: 'by-hour' }]
	};
}
