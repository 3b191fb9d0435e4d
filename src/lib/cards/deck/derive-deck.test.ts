import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { courseArbitrary, loadBundledCourse } from '../../../../tests/support/arbitrary-course.ts';
import { factsOf, type Course, type Fact } from '../../course/course.ts';
import { createRandom } from '../../quiz/random.ts';
import { deriveCards } from '../card.ts';
import type { DeckCard } from './deck-card.ts';
import { deriveDeck } from './derive-deck.ts';
import { GAP } from './wording/deck-wording.ts';

const bundled = [await loadBundledCourse('kpo-vs-bpo'), await loadBundledCourse('crocodilians')];
const byId = (cards: readonly DeckCard[]) => new Map(cards.map((card) => [card.id, card]));
const frontOf = ({ dimension, front }: DeckCard) => [dimension, front.cue, front.text].join('\n');
const factMap = (course: Course) => new Map(factsOf(course).map((fact) => [fact.id, fact]));

const withFacts = (course: Course, change: (facts: readonly Fact[]) => readonly Fact[]): Course => ({
	...course,
	dimensions: course.dimensions.map((dimension) => ({ ...dimension, facts: change(dimension.facts) }))
});

/** A bundled course with one more authored card in its first dimension. */
const withCard = (course: Course, card: Course['dimensions'][number]['cards'][number]): Course => ({
	...course,
	dimensions: course.dimensions.map((dimension, index) =>
		index === 0 ? { ...dimension, cards: [card] } : dimension
	)
});

describe('deriveDeck', () => {
	it('gives every card an id of its own that an LMS takes, and a front of its own', () => {
		fc.assert(
			fc.property(courseArbitrary, (course) => {
				const deck = deriveDeck(course);
				expect(byId(deck).size).toBe(deck.length);
				for (const { id } of deck) expect(id).toMatch(/^[a-z0-9.-]+$/);
				expect(new Set(deck.map(frontOf)).size).toBe(deck.length);
			})
		);
	});

	it("holds the package's cards as they are, under their ids", () => {
		fc.assert(
			fc.property(courseArbitrary, (course) => {
				const deck = byId(deriveDeck(course));
				for (const { fact, ...card } of deriveCards(course)) {
					expect(deck.get(card.id)).toMatchObject(card);
					expect(deck.get(card.id)?.facts).toEqual([fact]);
				}
			})
		);
	});

	it('is the same set of cards whatever the order of the facts', () => {
		fc.assert(
			fc.property(courseArbitrary, fc.integer(), (course, seed) => {
				const shuffled = withFacts(course, (facts) => createRandom(seed).shuffle(facts));
				// A typed answer names the other terms in the course's order.
				const plain = (of: Course) =>
					[...byId(deriveDeck(of))]
						.map(([id, { typed, ...card }]) => [id, card, typed?.others.toSorted()])
						.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1));
				expect(plain(shuffled)).toEqual(plain(course));
			})
		);
	});

	it('keeps ids when facts are reworded, and raises revisions with those of the facts', () => {
		fc.assert(
			fc.property(courseArbitrary, (course) => {
				const reworded = withFacts(course, (facts) =>
					facts.map((fact) => ({
						...fact,
						says: { singular: `now ${fact.says.singular}`, plural: `now ${fact.says.plural}` },
						why: 'For another reason.'
					}))
				);
				const revised = withFacts(course, (facts) =>
					facts.map((fact, index) => ({ ...fact, revision: fact.revision + (index % 2) }))
				);
				const [before, after] = [byId(deriveDeck(course)), byId(deriveDeck(reworded))];
				expect([...after.keys()]).toEqual([...before.keys()]);
				const facts = factMap(revised);
				for (const card of deriveDeck(revised)) {
					const old = before.get(card.id);
					const isRaised = card.facts.some(
						(id) => facts.get(id)?.revision !== factMap(course).get(id)?.revision
					);
					expect((card.revision ?? 0) > (old?.revision ?? 0)).toBe(isRaised);
				}
			}),
			{ numRuns: 40 }
		);
	});

	it('contrasts two facts of one aspect, each false of the other subject', () => {
		fc.assert(
			fc.property(courseArbitrary, (course) => {
				const facts = factMap(course);
				const contrasts = deriveDeck(course).filter(({ kind }) => kind === 'contrast');
				for (const card of contrasts) {
					const [mine, theirs] = card.facts.map((id) => facts.get(id));
					const [one = '', other = ''] = card.choices;
					expect(mine).toMatchObject({ holds: [one], aspect: theirs?.aspect });
					expect(theirs?.holds).toEqual([other]);
					expect(mine?.falseFor).toContain(other);
					expect(theirs?.falseFor).toContain(one);
					expect(card.front.text).toContain(mine?.says.singular);
					expect(card.front.text).toContain(theirs?.says.singular);
				}
				// One of each aspect and pair of subjects at most.
				const keys = contrasts.map(({ dimension, aspect, choices }) =>
					[dimension, aspect, ...choices].join()
				);
				expect(new Set(keys).size).toBe(keys.length);
			})
		);
	});

	it('has siblings by fact and by term, and none of a contrast', () => {
		fc.assert(
			fc.property(courseArbitrary, (course) => {
				for (const card of deriveDeck(course)) {
					if (card.kind === 'contrast') expect(card.siblings).toEqual([]);
					else expect(card.siblings).toContain(card.facts[0]);
					if (card.kind === 'term' || card.kind === 'definition') expect(card.siblings).toHaveLength(2);
				}
			})
		);
	});

	it('asks of an example and a scenario only where the course decides them for every subject', () => {
		fc.assert(
			fc.property(courseArbitrary, (course) => {
				const facts = factMap(course);
				for (const { kind, facts: ids, choices, back } of deriveDeck(course)) {
					if (kind !== 'example' && kind !== 'scenario') continue;
					const fact = facts.get(ids[0] ?? '');
					expect([...(fact?.holds ?? []), ...(fact?.falseFor ?? [])].toSorted()).toEqual(choices.toSorted());
					expect(back.subjects).toEqual(fact?.holds);
				}
			})
		);
	});

	it.each(bundled)('makes a gap for every term of $course.id, and tells it on the back', ({ course }) => {
		const deck = deriveDeck(course);
		const clozes = deck.filter(({ kind }) => kind === 'cloze');
		expect(clozes).toHaveLength(deck.filter(({ kind }) => kind === 'term').length);
		for (const { front, back, typed } of clozes) {
			expect(front.text.split(GAP)).toHaveLength(2);
			expect(back.text).toBe(front.text.replace(GAP, typed?.accepted[0] ?? ''));
		}
	});

	it("knows an example by its words: an edit of small words or number keeps it, another example doesn't", () => {
		const [{ course } = {}] = bundled;
		if (!course) throw new Error('There is a bundled course');
		const examplesOf = (of: Course) =>
			deriveDeck(of)
				.filter(({ kind }) => kind === 'example')
				.map(({ id }) => id);
		const change = (edit: (text: string) => string) =>
			withFacts(course, (facts) => facts.map((fact) => ({ ...fact, examples: fact.examples.map(edit) })));
		expect(examplesOf(change((text) => text.replace(/^an? /, 'the ')))).toEqual(examplesOf(course));
		expect(examplesOf(change((text) => `${text} in Oslo`))).not.toEqual(examplesOf(course));
	});
});

describe("an author's card", () => {
	const [{ course } = {}] = bundled;
	if (!course) throw new Error('There is a bundled course');
	const [dimension] = course.dimensions;
	const fact = dimension?.facts.find(({ why, section }) => why !== undefined && section !== undefined);
	const own = { id: 'own', front: 'Who signs?', back: 'A lawyer', revision: 2 };
	const cardOf = (of: Course) => deriveDeck(of).find(({ kind }) => kind === 'authored');

	it('that names a fact has its day, its reason and its section', () => {
		expect(cardOf(withCard(course, { ...own, fact: fact?.id }))).toEqual({
			id: 'authored.own',
			revision: 2,
			kind: 'authored',
			facts: [fact?.id],
			dimension: dimension?.id,
			aspect: fact?.aspect,
			choices: [],
			siblings: [fact?.id],
			front: { text: 'Who signs?', subjects: [] },
			back: { text: 'A lawyer', subjects: [] },
			why: fact?.why,
			section: fact?.section
		});
	});

	it('stands by itself otherwise', () => {
		expect(cardOf(withCard(course, { ...own, why: 'By law.', section: 'two-ways' }))).toMatchObject({
			facts: [],
			siblings: [],
			why: 'By law.',
			section: 'two-ways'
		});
	});
});
