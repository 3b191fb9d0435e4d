import { z } from 'zod';
import { LEVELS, QUESTION_TYPES, type Question } from './question.ts';

/** What part of a bank is looked at; undefined or '' asks for all. */
export interface BankFilter {
	readonly dimension: string;
	readonly type: Question['type'] | undefined;
	readonly level: Question['level'] | undefined;
}

const filterSchema = z.object({
	dimension: z.string().max(200).optional().catch(undefined),
	type: z.enum(QUESTION_TYPES).optional().catch(undefined),
	level: z.enum(LEVELS).optional().catch(undefined)
});

/** The names by which an address filters. */
export const FILTER_NAMES = filterSchema.keyof().options;

/**
 * What an address filters by; anything else counts as no filter.
 * @param first dimension of an address that names none: a whole bank is long to look at, and "all" can be asked for
 */
export function readBankFilter(address: URLSearchParams, first: string | undefined): BankFilter {
	const { dimension, type, level } = filterSchema.parse(Object.fromEntries(address));
	return { dimension: dimension ?? first ?? '', type, level };
}

/** What {@link readBankFilter} reads as this filter. */
export function queryOf({ dimension, type, level }: BankFilter): string {
	return new URLSearchParams({ dimension, type: type ?? '', level: level ?? '' }).toString();
}

/** The questions that a filter lets through, in their order. */
export function filterBank(bank: readonly Question[], { dimension, type, level }: BankFilter): Question[] {
	return bank.filter(
		(question) =>
			(dimension === '' || question.dimension === dimension) &&
			(type === undefined || question.type === type) &&
			(level === undefined || question.level === level)
	);
}
