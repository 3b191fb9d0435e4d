import type { ElementName } from './element-name.ts';
import type { ValueCodes, Version } from './version.ts';

/** What the rules need to know of the values that are there. */
interface Values {
	has(name: string): boolean;
	peek(name: string): string;
	count(collection: string): number;
}

/**
 * Which rule of the collections a set would break: indexes are contiguous, a record's id comes first and an
 * interaction's type second (scorm.md, Data model), ids are unique, and some types have one pattern only.
 */
export function breaksStructure(
	version: Version,
	values: Values,
	element: ElementName,
	value: string
): keyof ValueCodes | undefined {
	const innermost = element.steps.at(-1);
	if (!innermost) return undefined;
	for (const step of element.steps) {
		const count = values.count(step.collection);
		if (step.index > count) return 'setFails';
		// A record inside a record that is not there yet.
		if (step !== innermost && step.index === count) return 'dependency';
		const first = version.collections[step.collectionRule] ?? [];
		const place = first.indexOf(step.field);
		const needed = place === -1 ? first : first.slice(0, place);
		const record = `${step.collection}.${step.index}`;
		if (!needed.every((name) => values.has(`${record}.${name}`))) return 'dependency';
	}
	if (version.fixed.includes(element.rule) && isChanged(values, element.base, value)) return 'setFails';
	if (version.unique.includes(element.rule) && isTaken(values, element, value)) return 'setFails';
	if (element.rule.endsWith('.correct_responses.n.pattern') && innermost.index > 0) {
		const type = values.peek(`${element.base.split('.').slice(0, 3).join('.')}.type`);
		if (version.formats.single.includes(type)) return 'setFails';
	}
	return undefined;
}

const isChanged = (values: Values, name: string, value: string) =>
	values.has(name) && values.peek(name) !== value;

function isTaken(values: Values, { steps }: ElementName, value: string): boolean {
	const step = steps.at(-1);
	if (!step) return false;
	return Array.from({ length: values.count(step.collection) }, (_, index) => index).some(
		(index) => index !== step.index && values.peek(`${step.collection}.${index}.${step.field}`) === value
	);
}
