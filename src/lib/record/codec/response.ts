import { hash } from '../../quiz/random.ts';
import type { Question, Response } from '../../quiz/question.ts';
import type { BitReader, BitWriter } from './bits.ts';

/** Bits for what a question looked like when it was answered. */
const SHAPE_WIDTH = 4;
/** Bits for a place among the options or targets of one question. */
const PLACE_WIDTH = 3;
/** An item that was left without a target. */
const NO_PLACE = 2 ** PLACE_WIDTH - 1;
const MOST_OPTIONS = 6;
/** Bytes of a typed answer that are kept. */
const MOST_TYPED = 24;
const FORMATS = ['choice', 'multiple', 'assign', 'text', 'numeric'] as const;

const sorted = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id).toSorted();

/** What a response refers to, in an order of its own, so that reordering a question changes nothing. */
function partsOf(question: Question): { options: string[]; items: string[] } {
	switch (question.format) {
		case 'choice':
		case 'multiple':
			return { options: sorted(question.options), items: [] };
		case 'assign':
			return { options: sorted(question.targets), items: sorted(question.items) };
		case 'text':
		case 'numeric':
			return { options: [], items: [] };
	}
}

function shapeOf(question: Question): number {
	const { options, items } = partsOf(question);
	return hash([question.id, question.format, ...options, '', ...items].join(' ')) >>> (32 - SHAPE_WIDTH);
}

const expectedOf = (question: Question): readonly string[] =>
	question.format === 'text'
		? question.accepted
		: question.format === 'numeric'
			? [String(question.value)]
			: [];

/** Format and shape first, so that a reader who no longer knows the question can still pass over the answer. */
export function writeResponse(writer: BitWriter, question: Question, response: Response): void {
	const { options, items } = partsOf(question);
	// Most answers are choices: one bit for them, three for the others.
	if (response.format === 'choice') writer.write(0, 1);
	else writer.write(1, 1).write(FORMATS.indexOf(response.format) - 1, 2);
	writer.write(shapeOf(question), SHAPE_WIDTH);
	switch (response.format) {
		case 'choice':
			writer.write(Math.max(0, options.indexOf(response.option)), PLACE_WIDTH);
			break;
		case 'multiple':
			for (let place = 0; place < MOST_OPTIONS; place++)
				writer.write(response.options.includes(options[place] ?? '') ? 1 : 0, 1);
			break;
		case 'assign':
			writer.write(items.length, PLACE_WIDTH);
			for (const item of items) {
				const place = options.indexOf(response.targets[item] ?? '');
				writer.write(place < 0 ? NO_PLACE : place, PLACE_WIDTH);
			}
			break;
		case 'text':
		case 'numeric': {
			// What was expected is typed most of the time, and needs no letters.
			const place = expectedOf(question).indexOf(response.text);
			if (place >= 0 && place < 2 ** PLACE_WIDTH) writer.write(1, 1).write(place, PLACE_WIDTH);
			else writer.write(0, 1).writeText(response.text, MOST_TYPED);
		}
	}
}

/**
 * Reads a response to the end of its bits.
 * @param question undefined, or looking otherwise than when it was answered: the response is passed over
 */
export function readResponse(reader: BitReader, question: Question | undefined): Response | undefined {
	const format = reader.read(1) === 0 ? 'choice' : FORMATS[reader.read(2) + 1];
	const shape = reader.read(SHAPE_WIDTH);
	const known = question?.format === format && question && shapeOf(question) === shape ? question : undefined;
	const { options, items } = known ? partsOf(known) : { options: [], items: [] };
	switch (format) {
		case 'choice': {
			const option = options[reader.read(PLACE_WIDTH)];
			return option === undefined ? undefined : { format, option };
		}
		case 'multiple': {
			const chosen = Array.from({ length: MOST_OPTIONS }, () => reader.read(1));
			return known && { format, options: options.filter((_, place) => chosen[place] === 1) };
		}
		case 'assign': {
			const places = Array.from({ length: reader.read(PLACE_WIDTH) }, () => reader.read(PLACE_WIDTH));
			const targets = items.flatMap((item, index) => {
				const target = options[places[index] ?? NO_PLACE];
				return target === undefined ? [] : [[item, target] as const];
			});
			return known && { format, targets: Object.fromEntries(targets) };
		}
		case 'text':
		case 'numeric': {
			const place = reader.read(1) === 1 ? reader.read(PLACE_WIDTH) : undefined;
			const text = place === undefined ? reader.readText() : known && expectedOf(known)[place];
			return known && text !== undefined ? { format, text } : undefined;
		}
		default:
			return undefined;
	}
}
