import type { Dimension } from './course.ts';
import { findSection } from './lesson.ts';
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';
import type { DimensionFile } from './schema.ts';

/** Ids in the author's cards that must name something of the dimension. */
export function checkCardReferences(
	file: DimensionFile,
	sections: Dimension['sections'],
	at: (...path: PropertyKey[]) => { file: string; line: number }
): Problem[] {
	const factIds = file.facts.map((fact) => fact.id);
	return file.cards.flatMap((card, index): Problem[] => {
		const problems: Problem[] = [];
		if (card.fact !== undefined && !factIds.includes(card.fact)) {
			const detail = { code: 'fact-unknown', id: card.fact, nearest: nearest(card.fact, factIds) } as const;
			problems.push({ ...detail, ...at('cards', index, 'fact'), severity: 'error' });
		}
		const section = card.section === undefined ? undefined : findSection(sections, card.section);
		if (card.section !== undefined && !section?.found) {
			const detail = { code: 'section-unknown', id: card.section, nearest: section?.nearest ?? '' } as const;
			problems.push({ ...detail, ...at('cards', index, 'section'), severity: 'error' });
		}
		return problems;
	});
}

/** The author's cards of a course need ids of their own, since a learner's history is kept by them. */
export function checkCardIds(
	cards: readonly { readonly id: string; readonly file: string; readonly line: number }[]
): Problem[] {
	return cards.flatMap(({ id, file, line }, index): Problem[] => {
		const first = cards.findIndex((other) => other.id === id);
		const where = cards[first];
		if (first === index || !where) return [];
		return [
			{ code: 'id-duplicate', id, first: `${where.file}:${where.line}`, file, line, severity: 'error' }
		];
	});
}
