import { z } from 'zod';
import type { GradebookOrder } from '$lib/results/gradebook';

const COLUMNS = ['name', 'result', 'attempts', 'finished'] as const;
/** Before the id of a dimension, so that none is taken for a column. */
const DIMENSION = 'in-';

/** What an address of the gradebook says; anything else counts as nothing. */
const addressSchema = z.object({
	sort: z.string().max(200).catch('name'),
	order: z.enum(['up', 'down']).catch('up'),
	page: z.union([z.literal('all'), z.coerce.number().int().min(1).max(10_000)]).catch(1),
	questions: z.literal('all').optional().catch(undefined)
});

export interface GradebookAddress {
	readonly order: GradebookOrder;
	/** From 1. */
	readonly page: number | 'all';
	readonly hasAllQuestions: boolean;
}

export function readAddress(query: URLSearchParams): GradebookAddress {
	const { sort, order, page, questions } = addressSchema.parse(Object.fromEntries(query));
	const column = COLUMNS.find((each) => each === sort) ?? 'name';
	const by = sort.startsWith(DIMENSION) ? { dimension: sort.slice(DIMENSION.length) } : column;
	return { order: { by, isDescending: order === 'down' }, page, hasAllQuestions: questions === 'all' };
}

/** The address within the page that shows the gradebook so. */
export function writeAddress({ order, page, hasAllQuestions }: GradebookAddress): string {
	const query = new URLSearchParams({ sort: columnOf(order.by), order: order.isDescending ? 'down' : 'up' });
	if (page !== 1) query.set('page', String(page));
	if (hasAllQuestions) query.set('questions', 'all');
	return `?${query.toString()}`;
}

export function columnOf(by: GradebookOrder['by']): string {
	return typeof by === 'string' ? by : `${DIMENSION}${by.dimension}`;
}
