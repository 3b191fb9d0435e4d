import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadBundledCourse } from '../../../tests/support/arbitrary-course.ts';
import { devicesArbitrary } from '../../../tests/support/devices.ts';
import { studyActs } from '../../../tests/support/study-events.ts';
import { memoryModel, nextMemory } from '../cards/fsrs.ts';
import { replayMemory } from '../cards/study/memory.ts';
import type { Study } from '../cards/study/study.ts';
import { STEPS } from '../cards/schedule.ts';
import { createRandom } from '../quiz/random.ts';
import type { EventDetail, LearningEvent } from './event.ts';
import { mergeEvents } from './merge.ts';
import { extendStudy, openStudy } from './open-study.ts';
import { readReview, type StudyMaterial } from './study-log.ts';

const { course, deck, bank } = await loadBundledCourse('kpo-vs-bpo');
const material: StudyMaterial = {
	course,
	cards: deck,
	questions: new Map(bank.map((question) => [question.id, question])),
	timeZone: 'Europe/Berlin'
};
const few = deck.slice(0, 6);
const devices = devicesArbitrary(studyActs(few));

/** What can be compared: a model is a thing of functions. */
const plain = ({ model: _, models, ...study }: Study) => ({ ...study, models: [...models.keys()] });

const DAY = 20_000;
const NOON = DAY * 86_400_000 + 12 * 3_600_000;
let count = 0;
const event = (detail: EventDetail, at = NOON + count): LearningEvent => ({
	...detail,
	...{ id: `e${++count}`, at, course: course.id }
});
const reviewed = (card: string, rating: 'again' | 'good', day = DAY, more = {}): LearningEvent =>
	event({ type: 'reviewed', card, revision: 1, rating, day, latency: 4_000, ...more });
const studyOf = (...events: LearningEvent[]) => openStudy(material, events).study;

describe('openStudy', () => {
	it('is a replay: the same whatever the order and repetition of the events', () => {
		fc.assert(
			fc.property(devices, fc.integer(), ({ logs }, seed) => {
				const all = logs.flat();
				const opened = openStudy(material, all);
				const again = openStudy(material, createRandom(seed).shuffle([...all, ...all]));
				expect(plain(again.study)).toEqual(plain(opened.study));
				expect(again.events).toEqual(opened.events);
			}),
			{ numRuns: 50 }
		);
	});

	it('counts a review once that came back from another tool on another device, also where it was undone', () => {
		const own = reviewed(few[0]?.id ?? '', 'good');
		const twin = { ...own, id: `~${own.id}` };
		const plainly = plain(studyOf(own));
		expect(plain(studyOf(twin, own))).toEqual(plainly);
		const opened = openStudy(material, [own]);
		expect(plain(extendStudy(material, opened, [twin]).study)).toEqual(plainly);
		const undone = event({ type: 'review-undone', review: own.id });
		expect(studyOf(own, twin, undone).reviews).toEqual([]);
	});

	it('is the same built up event by event, in whatever order they arrive', () => {
		fc.assert(
			fc.property(devices, fc.integer(), ({ logs }, seed) => {
				const all = mergeEvents(...logs);
				const whole = openStudy(material, all);
				const arrivals = seed % 2 === 0 ? all : createRandom(seed).shuffle(all);
				let record = openStudy(material, []);
				for (const each of arrivals) record = extendStudy(material, record, [each]);
				expect(plain(record.study)).toEqual(plain(whole.study));
				expect(record.events).toEqual(whole.events);
			}),
			{ numRuns: 50 }
		);
	});

	it('takes back any number of steps as if they had not been done', () => {
		fc.assert(
			fc.property(devices, fc.nat(10), ({ logs }, steps) => {
				const done = mergeEvents(...logs).filter(({ type }) => type !== 'review-undone');
				const last = done.filter(({ type }) => type === 'reviewed' || type.startsWith('card-')).slice(-steps);
				const gone = steps === 0 ? [] : last;
				const undo = gone.map(({ id }) => event({ type: 'review-undone', review: id }, NOON * 2));
				const without = done.filter((each) => !gone.includes(each));
				expect(plain(studyOf(...done, ...undo))).toEqual(plain(studyOf(...without)));
			}),
			{ numRuns: 50 }
		);
	});

	it('has the memory that a card-by-card replay of its reviews has', () => {
		fc.assert(
			fc.property(devices, ({ logs }) => {
				const { study, events } = openStudy(material, logs.flat());
				const undone = new Set(
					events.flatMap((each) => (each.type === 'review-undone' ? [each.review] : []))
				);
				for (const { id } of few) {
					const all = events.filter((each) => each.type === 'reviewed' && each.card === id);
					// Two at one moment are two accounts of one.
					const once = all.filter((each, index) => all.findIndex(({ at }) => at === each.at) === index);
					const own = once.flatMap((each) =>
						each.type === 'reviewed' && !undone.has(each.id) ? [readReview(each)] : []
					);
					expect(study.memories.get(id)).toEqual(replayMemory(memoryModel(), undefined, own));
				}
			}),
			{ numRuns: 50 }
		);
	});

	it('keeps each setting as it was last chosen, whatever was chosen for the others', () => {
		const settings = studyOf(
			event({ type: 'settings-changed', settings: { minutesADay: 30, readyBy: '2025-06-01' } }),
			event({ type: 'settings-changed', settings: { retention: 'thorough' } }),
			event({ type: 'settings-changed', settings: { minutesADay: 10 } })
		).settings;
		expect(settings).toMatchObject({ minutesADay: 10, retention: 'thorough', readyBy: '2025-06-01' });
		const after = studyOf(
			event({ type: 'settings-changed', settings: { readyBy: '2025-06-01' } }),
			event({ type: 'settings-changed', settings: { readyBy: null } })
		);
		expect(after.settings.readyBy).toBeUndefined();
		expect(after.dates).toEqual([]);
	});

	it("has the trainer's date beside the learner's own", () => {
		const trainerDate = { day: 21_000, target: 0.95 };
		const list = [event({ type: 'settings-changed', settings: { readyBy: '2025-06-01', readyTarget: 0.8 } })];
		expect(openStudy({ ...material, trainerDate }, list).study.dates).toEqual([
			{ day: 20_240, target: 0.8 },
			trainerDate
		]);
	});

	it('starts a card anew whose meaning has changed, and keeps its earlier reviews in the log', () => {
		const [card] = deck;
		const list = [reviewed(card?.id ?? '', 'good')];
		const revised = deck.map((each) => (each === card ? { ...each, revision: 2 } : each));
		const { study } = openStudy({ ...material, cards: revised }, list);
		expect(study.memories.size).toBe(0);
		expect(study.reviews).toHaveLength(1);
		const edited = deck.map((each) =>
			each === card ? { ...each, front: { text: 'Other words', subjects: [] } } : each
		);
		expect(openStudy({ ...material, cards: edited }, list).study.memories.size).toBe(1);
	});

	it('goes by the parameters that were adopted last, for all reviews', () => {
		const id = 'who.bills-analyst';
		const list = [reviewed(id, 'good'), reviewed(id, 'good', DAY + 3)];
		const weights = memoryModel().parameters.w.map((weight, index) => (index === 2 ? weight * 3 : weight));
		const adopted = event({ type: 'parameters-adopted', model: 'fsrs-6 own', weights, reviews: 500 });
		const [before, after] = [studyOf(...list), studyOf(...list, adopted)];
		expect(after.modelName).toBe('fsrs-6 own');
		expect(after.memories.get(id)?.now.stability).toBeGreaterThan(
			before.memories.get(id)?.now.stability ?? Infinity
		);
		const back = event({ type: 'parameters-adopted', model: 'fsrs-6 default', weights: null, reviews: 0 });
		expect(studyOf(...list, adopted, back).memories).toEqual(before.memories);
	});
});

describe('a first review that a lesson or a quiz has made', () => {
	const fact = 'bills-analyst';
	const prompt = (correct: boolean) =>
		event({ type: 'prompt-answered', dimension: 'income', fact, target: 'kpo', correct });
	const model = memoryModel();
	const first = (rating: 'again' | 'hard' | 'good') => nextMemory(model, undefined, 0, rating);

	it('is weak where the answer was right: a first "hard" of the difficulty of a first "good"', () => {
		expect(studyOf(prompt(true)).memories.get(`who.${fact}`)?.now).toMatchObject({
			stability: first('hard').stability,
			difficulty: first('good').difficulty,
			reps: 0,
			stepAt: undefined
		});
	});

	it('brings the card back in the next session where it was wrong', () => {
		const wrong = prompt(false);
		expect(studyOf(wrong).memories.get(`who.${fact}`)?.now).toMatchObject({
			stability: first('again').stability,
			stepAt: wrong.at + STEPS.again
		});
	});

	it('goes by the latest answer, and by none after the first review', () => {
		const [wrong, right] = [prompt(false), prompt(true)];
		const card = `who.${fact}`;
		expect(studyOf(wrong, right).memories).toEqual(studyOf(right).memories);
		const review = reviewed(card, 'good');
		expect(studyOf(right, review, prompt(false)).memories).toEqual(studyOf(right, review).memories);
	});

	it('speaks for the card that asks the same, and for no other of the fact', () => {
		expect([...studyOf(prompt(true)).memories.keys()]).toEqual([`who.${fact}`]);
	});

	it('comes from each part of an answer in a quiz', () => {
		const sort = bank.find(({ type, dimension }) => type === 'sort' && dimension === 'income');
		if (sort?.format !== 'assign') throw new Error('The course has no sort on income');
		const targets = Object.fromEntries(sort.items.map(({ id, key }, n) => [id, n === 0 ? 'nothing' : key]));
		const answered = event({
			type: 'answered',
			...{ attempt: 'a', question: sort.id, score: 0.5, latency: 0 },
			response: { format: 'assign', targets }
		});
		const { memories } = studyOf(answered);
		sort.items.forEach(({ id }, n) =>
			expect(memories.get(`who.${id}`)?.now.stepAt !== undefined).toBe(n === 0)
		);
	});
});

describe('confusions', () => {
	it('come from a failed card with two subjects, and from what was answered instead', () => {
		expect(studyOf(reviewed('who.bills-analyst', 'again')).confusions).toMatchObject([
			{ fact: 'bills-analyst', takenFor: 'bpo' }
		]);
		expect(studyOf(reviewed('who.bills-analyst', 'good')).confusions).toEqual([]);
		// What both share may have been taken for either.
		const shared = deck.find(({ kind, back }) => kind === 'who' && back.subjects.length === 2);
		expect(studyOf(reviewed(shared?.id ?? '', 'again')).confusions).toEqual([]);
	});

	it('come from a quiz', () => {
		const question = bank.find(({ id }) => id === 'choice.bills-analyst.kpo');
		if (question?.format !== 'choice') throw new Error('There is no such question');
		const wrong = question.options.find(({ id }) => id !== question.key);
		const answered = event({
			type: 'answered',
			...{ attempt: 'a', question: question.id, score: 0, latency: 0 },
			response: { format: 'choice', option: wrong?.id ?? '' }
		});
		expect(studyOf(answered).confusions).toMatchObject([{ fact: wrong?.id, takenFor: 'kpo' }]);
	});
});
