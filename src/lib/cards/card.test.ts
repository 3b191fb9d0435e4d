import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { courseArbitrary, loadBundledCourse } from '../../../tests/support/arbitrary-course.ts';
import { factsOf, isDecided, type Course, type Fact } from '../course/course.ts';
import { createRandom } from '../quiz/random.ts';
import { deriveCards, type Card } from './card.ts';

const bundled = [await loadBundledCourse('kpo-vs-bpo'), await loadBundledCourse('crocodilians')];

const frontOf = ({ dimension, front }: Card) => [dimension, front.cue, front.text].join('\n');
const byId = (cards: readonly Card[]) => new Map(cards.map((card) => [card.id, card]));

/** The course with the facts of each dimension passed through a function. */
const withFacts = (course: Course, change: (facts: readonly Fact[]) => readonly Fact[]): Course => ({
	...course,
	dimensions: course.dimensions.map((dimension) => ({ ...dimension, facts: change(dimension.facts) }))
});

/** Facts whose card from the subject's side has the same front as another's: only one of those is made. */
const contested = (course: Course, fact: Fact) =>
	factsOf(course).some(
		(other) =>
			other !== fact &&
			other.dimension === fact.dimension &&
			other.aspect === fact.aspect &&
			other.holds.join() === fact.holds.join()
	);

describe('deriveCards', () => {
	it('gives every card an id of its own that an LMS takes', () => {
		fc.assert(
			fc.property(courseArbitrary, (course) => {
				const ids = deriveCards(course).map(({ id }) => id);
				expect(new Set(ids).size).toBe(ids.length);
				for (const id of ids) expect(id).toMatch(/^[a-z0-9.-]+$/);
			})
		);
	});

	it('makes no two cards of a dimension with the same front', () => {
		fc.assert(
			fc.property(courseArbitrary, (course) => {
				const fronts = deriveCards(course).map(frontOf);
				expect(new Set(fronts).size).toBe(fronts.length);
			})
		);
	});

	it('asks one fact a card, with its revision, reason and section', () => {
		fc.assert(
			fc.property(courseArbitrary, (course) => {
				const facts = new Map(factsOf(course).map((fact) => [fact.id, fact]));
				for (const card of deriveCards(course)) {
					const fact = facts.get(card.fact);
					expect(fact).toMatchObject({
						dimension: card.dimension,
						revision: card.revision,
						why: card.why,
						section: card.section
					});
					expect(card.back.subjects.every((id) => fact?.holds.includes(id))).toBe(true);
					expect(card.back.text).toContain(
						fact?.says[card.back.text.includes(fact.says.plural) ? 'plural' : 'singular']
					);
				}
			})
		);
	});

	it('asks to whom a statement belongs exactly where the course decides it for every subject', () => {
		fc.assert(
			fc.property(courseArbitrary, (course) => {
				const asked = deriveCards(course).filter(({ kind }) => kind === 'who');
				expect(asked.map(({ fact }) => fact)).toEqual(
					factsOf(course)
						.filter((fact) => isDecided(course, fact))
						.map(({ id }) => id)
				);
				// A mark on the front would be the answer.
				for (const card of asked) expect(card.front.subjects).toEqual([]);
			})
		);
	});

	it("asks for a statement only where it is one subject's alone", () => {
		fc.assert(
			fc.property(courseArbitrary, (course) => {
				const facts = new Map(factsOf(course).map((fact) => [fact.id, fact]));
				for (const card of deriveCards(course).filter(({ kind }) => kind === 'what'))
					expect(card.front.subjects).toEqual(facts.get(card.fact)?.holds);
				const asked = new Set(deriveCards(course).map(({ fact }) => fact));
				for (const fact of factsOf(course))
					if (fact.holds.length === 1 && !contested(course, fact)) expect(asked.has(fact.id)).toBe(true);
			})
		);
	});

	it('leaves the cards of a fact as they are when another is taken away or added', () => {
		fc.assert(
			fc.property(courseArbitrary, fc.nat(), (course, n) => {
				const all = factsOf(course);
				const gone = all[n % all.length];
				const smaller = withFacts(course, (facts) => facts.filter((fact) => fact !== gone));
				const [before, after] = [byId(deriveCards(course)), byId(deriveCards(smaller))];
				for (const [id, card] of before) if (card.fact !== gone?.id) expect(after.get(id)).toEqual(card);
				// What comes in is only what had the same front as a card of the fact that went.
				for (const [id, card] of after)
					if (!before.has(id)) expect([...before.values()].map(frontOf)).toContain(frontOf(card));
			})
		);
	});

	it('makes the same cards of facts in another order, as far as no two share a front', () => {
		fc.assert(
			fc.property(courseArbitrary, fc.integer(), (course, seed) => {
				const shuffled = withFacts(course, (facts) => createRandom(seed).shuffle(facts));
				const alone = (card: Card) =>
					card.kind === 'who' ||
					!factsOf(course).some((fact) => fact.id === card.fact && contested(course, fact));
				const pick = (of: Course) => byId(deriveCards(of).filter(alone));
				expect(pick(shuffled)).toEqual(pick(course));
				expect(deriveCards(shuffled).map(frontOf).toSorted()).toEqual(
					deriveCards(course).map(frontOf).toSorted()
				);
			})
		);
	});

	it("keeps a card's id when its fact is reworded", () => {
		fc.assert(
			fc.property(courseArbitrary, (course) => {
				const reworded = withFacts(course, (facts) =>
					facts.map((fact) => ({
						...fact,
						says: { singular: `now ${fact.says.singular}`, plural: `now ${fact.says.plural}` },
						revision: fact.revision + 1
					}))
				);
				expect(deriveCards(reworded).map(({ id }) => id)).toEqual(deriveCards(course).map(({ id }) => id));
			})
		);
	});

	it.each(bundled.map(({ course, cards }) => ({ name: course.id, course, cards })))(
		'makes cards of every fact of $name, in the order of teaching',
		({ course, cards }) => {
			const order = factsOf(course).map(({ id }) => id);
			expect(new Set(cards.map(({ fact }) => fact))).toEqual(new Set(order));
			const places = cards.map(({ fact }) => order.indexOf(fact));
			expect(places).toEqual(places.toSorted((a, b) => a - b));
		}
	);
});
