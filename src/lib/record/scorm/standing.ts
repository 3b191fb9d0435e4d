import type { Setting } from './mapping.ts';

const UNTOUCHED = ['', 'unknown', 'not attempted'];
const BELOW_DONE = ['incomplete', 'browsed', ...UNTOUCHED];
/** What a status may not become. */
const LOWER: Readonly<Record<string, readonly string[]>> = {
	passed: ['failed', 'completed', ...BELOW_DONE],
	failed: BELOW_DONE,
	completed: BELOW_DONE
};
const NUMBER = /(progress_measure|\.score\.(raw|scaled))$/;
const COURSE_SCORE = /^cmi\.(core\.)?score\.(raw|scaled)$/;
const MASTERY = ['cmi.core.lesson_status', 'cmi.success_status'];

export interface StandingRule {
	/** Which of several results counts. */
	readonly score: 'highest' | 'last';
	/** Percent that the LMS itself compares the score with; undefined where it does not. */
	readonly lmsPassMark: number | undefined;
}

/** The best that an LMS was told, so that nothing is lowered (scorm.md, Order of things 5). */
export class Standing {
	readonly #rule: StandingRule;
	readonly #best = new Map<string, string>();

	constructor(rule: StandingRule) {
		this.#rule = rule;
	}

	/** Notes what the LMS has. */
	learn(element: string, value: string): void {
		if (value !== '' && !this.#isLower(element, value)) this.#best.set(element, value);
	}

	/** The settings that lower nothing; what is left of them counts as told. */
	keep(settings: readonly Setting[]): Setting[] {
		const kept = settings.filter(([element, value]) => !this.#isLower(element, value));
		for (const [element, value] of kept) this.#best.set(element, value);
		return kept;
	}

	#isLower(element: string, value: string): boolean {
		const best = this.#best.get(element);
		if (element.endsWith('status')) return LOWER[best ?? '']?.includes(value) ?? false;
		if (COURSE_SCORE.test(element) && this.#rule.score === 'last') return this.#wouldFail(element, value);
		return NUMBER.test(element) && best !== undefined && Number(value) < Number(best);
	}

	/** An LMS with a pass mark of its own turns "passed" into "failed" by a lower score alone. */
	#wouldFail(element: string, value: string): boolean {
		const percent = Number(value) * (element.endsWith('scaled') ? 100 : 1);
		return (
			this.#rule.lmsPassMark !== undefined &&
			percent < this.#rule.lmsPassMark &&
			MASTERY.some((name) => this.#best.get(name) === 'passed')
		);
	}
}
