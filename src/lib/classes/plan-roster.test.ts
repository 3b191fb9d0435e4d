import { expect, test } from 'vitest';
import { planRoster } from './plan-roster.ts';

const members = [
	{ id: 'ada', nameKey: 'ada', email: null },
	{ id: 'alan', nameKey: 'alan', email: 'alan@example.org' }
];

test.each([
	['Grace', undefined, 'new'],
	['Grace', 'grace@example.org', 'new'],
	['ADA', undefined, 'there'],
	['Ada', 'ada@example.org', 'address'],
	['Alan', 'alan@example.org', 'there'],
	['Alan', undefined, 'there'],
	['Turing', 'alan@example.org', 'there'],
	['Alan', 'another@example.org', 'skipped']
])('%s <%s>: %s', (name, email, kind) => {
	expect(planRoster([{ line: 1, name, email }], members)).toMatchObject([{ kind }]);
});
