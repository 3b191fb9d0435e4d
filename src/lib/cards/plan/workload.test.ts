import { describe, expect, it } from 'vitest';
import { answer, deckOf, FIRST_DAY, studyOf } from '../../../../tests/support/study-builder.ts';
import { simulateWorkloads } from './workload.ts';

const deck = deckOf(150);
const at = { day: FIRST_DAY, days: 90, seed: 3 };

describe('simulateWorkloads', () => {
	const workloads = simulateWorkloads(studyOf(deck), at);

	it('tells what each preset costs and gives: more minutes, surer recall', () => {
		const [light, balanced, thorough] = workloads;
		if (!light || !balanced || !thorough) throw new Error('There are three presets');
		expect([light.preset, balanced.preset, thorough.preset]).toEqual(['light', 'balanced', 'thorough']);
		expect(light.minutesADay).toBeLessThan(balanced.minutesADay);
		expect(balanced.minutesADay).toBeLessThan(thorough.minutesADay);
		expect(light.reviews).toBeLessThan(thorough.reviews);
		expect(light.recall).toBeLessThan(balanced.recall);
		expect(balanced.recall).toBeLessThan(thorough.recall);
		for (const { recall, retention } of workloads) expect(recall).toBeGreaterThan(retention);
	});

	it('is the same for the same seed, and near to it for another', () => {
		expect(simulateWorkloads(studyOf(deck), at)).toEqual(workloads);
		simulateWorkloads(studyOf(deck), { ...at, seed: 4 }).forEach((other, index) => {
			const minutes = workloads[index]?.minutesADay ?? 0;
			expect(other.minutesADay).not.toBe(minutes);
			expect(Math.abs(other.minutesADay / minutes - 1)).toBeLessThan(0.2);
		});
	});

	it('starts from where the learner stands', () => {
		const known = answer(
			studyOf(deck),
			[0, 3, 14].flatMap((days) =>
				deck.map(({ id }) => ({ card: id, rating: 'good' as const, day: FIRST_DAY + days }))
			)
		);
		const later = simulateWorkloads(known, { ...at, day: FIRST_DAY + 15 });
		later.forEach(({ minutesADay }, index) =>
			expect(minutesADay).toBeLessThan(workloads[index]?.minutesADay ?? 0)
		);
	});

	it('counts study days only', () => {
		const weekend = studyOf(deck, { weekdaysOff: [0, 6] });
		simulateWorkloads(weekend, at).forEach(({ minutesADay }, index) =>
			expect(minutesADay).toBeGreaterThan(workloads[index]?.minutesADay ?? Infinity)
		);
	});
});
