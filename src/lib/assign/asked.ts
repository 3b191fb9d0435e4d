import type { FormItem } from '../quiz/draw.ts';
import type { Response } from '../quiz/question.ts';
import type { ShownQuestion } from '../quiz/shown-question.ts';

/** Names that tell a place and nothing else: ids of questions, options and facts would tell the key. */
const OPTION = 'o';
const ITEM = 'i';
const TARGET = 't';

/** What of a form's question may be known before it is answered: no id, key, proof, feedback or explanation. */
export function askQuestion({ question, order }: FormItem): ShownQuestion {
	const { type, stem } = question;
	switch (question.format) {
		case 'choice':
			return {
				format: 'choice',
				type,
				stem,
				options: inOrder(question.options, order).map(({ text }, place) => ({
					id: `${OPTION}${place}`,
					text
				})),
				fixedOrder: question.fixedOrder
			};
		case 'multiple':
			return {
				format: 'multiple',
				type,
				stem,
				options: inOrder(question.options, order).map(({ text }, place) => ({
					id: `${OPTION}${place}`,
					text
				}))
			};
		case 'assign':
			return {
				format: 'assign',
				type,
				stem,
				items: inOrder(question.items, order).map(({ text }, place) => ({ id: `${ITEM}${place}`, text })),
				targets: question.targets.map(({ text, subjects }, place) => ({
					id: `${TARGET}${place}`,
					text,
					subjects
				}))
			};
		case 'text':
			return { format: 'text', type, stem };
		case 'numeric':
			return { format: 'numeric', type, stem, unit: question.unit };
	}
}

/** The same with its key and what is to be said of each option, under the same names: for when it may be told. */
export function revealQuestion(item: FormItem): ShownQuestion {
	const asked = askQuestion(item);
	const { question, order } = item;
	if (asked.format === 'choice' && question.format === 'choice')
		return {
			...asked,
			options: withFeedback(asked.options, inOrder(question.options, order)),
			key: nameOf(OPTION, order, question.key)
		};
	if (asked.format === 'multiple' && question.format === 'multiple')
		return {
			...asked,
			options: withFeedback(asked.options, inOrder(question.options, order)),
			keys: question.keys.map((key) => nameOf(OPTION, order, key))
		};
	if (asked.format === 'assign' && question.format === 'assign') {
		const targets = question.targets.map(({ id }) => id);
		const items = inOrder(question.items, order);
		return {
			...asked,
			items: withFeedback(asked.items, items).map((each, place) => ({
				...each,
				key: nameOf(TARGET, targets, items[place]?.key ?? '')
			}))
		};
	}
	return asked;
}

/**
 * A response in the names of `askQuestion` as one in the question's own ids.
 * @returns undefined for one that is not whole, or that is of another question
 */
export function readResponse({ question, order }: FormItem, response: Response): Response | undefined {
	if (response.format === 'choice' && question.format === 'choice') {
		const option = idOf(OPTION, order, response.option);
		return option === undefined ? undefined : { format: 'choice', option };
	}
	if (response.format === 'multiple' && question.format === 'multiple') {
		const options = response.options
			.map((name) => idOf(OPTION, order, name))
			.filter((id) => id !== undefined);
		const isWhole = options.length > 0 && options.length === new Set(response.options).size;
		return isWhole ? { format: 'multiple', options } : undefined;
	}
	if (response.format === 'assign' && question.format === 'assign') {
		const ids = question.targets.map(({ id }) => id);
		const targets = order.map((item, place) => [
			item,
			idOf(TARGET, ids, response.targets[`${ITEM}${place}`])
		]);
		const isWhole = targets.every(([, target]) => target !== undefined);
		return isWhole && Object.keys(response.targets).length === order.length
			? { format: 'assign', targets: Object.fromEntries(targets) }
			: undefined;
	}
	if (response.format !== question.format) return undefined;
	if (response.format !== 'text' && response.format !== 'numeric') return undefined;
	const text = response.text.trim();
	return text === '' ? undefined : { format: response.format, text };
}

/** The other way round: a response as it was kept, in the names of `askQuestion`. */
export function tellResponse({ question, order }: FormItem, response: Response): Response {
	if (response.format === 'choice') return { ...response, option: nameOf(OPTION, order, response.option) };
	if (response.format === 'multiple')
		return { ...response, options: response.options.map((id) => nameOf(OPTION, order, id)) };
	if (response.format === 'assign' && question.format === 'assign') {
		const targets = question.targets.map(({ id }) => id);
		return {
			...response,
			targets: Object.fromEntries(
				Object.entries(response.targets).map(([item, target]) => [
					nameOf(ITEM, order, item),
					nameOf(TARGET, targets, target)
				])
			)
		};
	}
	return response;
}

function inOrder<T extends { readonly id: string }>(list: readonly T[], order: readonly string[]): T[] {
	return order.flatMap((id) => list.filter((each) => each.id === id));
}

function withFeedback<T extends { readonly id: string; readonly text: string }>(
	asked: readonly T[],
	own: readonly { readonly feedback: string }[]
): (T & { feedback: string })[] {
	return asked.map((each, place) => ({ ...each, feedback: own[place]?.feedback ?? '' }));
}

const nameOf = (kind: string, ids: readonly string[], id: string) => `${kind}${ids.indexOf(id)}`;

function idOf(kind: string, ids: readonly string[], name: string | undefined): string | undefined {
	return ids.find((_, place) => `${kind}${place}` === name);
}
