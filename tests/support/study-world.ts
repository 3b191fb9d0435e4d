import { deriveDeck } from '../../src/lib/cards/deck/derive-deck.ts';
import { studyDay } from '../../src/lib/cards/study-day.ts';
import type { EventDetail, LearningEvent } from '../../src/lib/record/event.ts';
import type { RecordDestination } from '../../src/lib/record/port.ts';
import { replayEvents } from '../../src/lib/record/state.ts';
import type { StudyMaterial } from '../../src/lib/record/study-log.ts';
import { LearningSession } from '../../src/lib/ui/learning-session.svelte.ts';
import { StudySession } from '../../src/lib/ui/study/study-session.svelte.ts';
import { kpoVsBpo } from './scorm-world.ts';

const ZONE = 'Europe/Berlin';
export const NOON = Date.parse('2027-03-20T12:00:00Z');
export const MINUTE = 60_000;
export const DAY = 86_400_000;
export const TODAY = studyDay(NOON, { timeZone: ZONE, rolloverHour: 4 });
export const material: StudyMaterial = {
	course: kpoVsBpo.course,
	cards: deriveDeck(kpoVsBpo.course),
	questions: new Map(kpoVsBpo.bank.map((question) => [question.id, question])),
	timeZone: ZONE
};

let made = 0;

export function event(at: number, detail: EventDetail): LearningEvent {
	return { ...detail, id: `made-${++made}`, at, course: kpoVsBpo.course.id };
}

export const lessonFinished = (dimension: string, daysBefore = 3): LearningEvent =>
	event(NOON - daysBefore * DAY, { type: 'lesson-finished', dimension });

export const reviewed = (card: string, daysBefore: number, rating: 'again' | 'good'): LearningEvent =>
	event(NOON - daysBefore * DAY, {
		type: 'reviewed',
		card,
		revision: 1,
		rating,
		day: TODAY - daysBefore,
		latency: 4000
	});

/** A learner at work in a browser that kept some events. The clock stands still unless it is moved. */
export async function studyAt(before: readonly LearningEvent[]) {
	const clock = { now: NOON };
	const kept: LearningEvent[] = [...before];
	const hold: { letGo: (() => void) | undefined; isOn: boolean } = { letGo: undefined, isOn: false };
	let tell: (event: LearningEvent) => void = () => undefined;
	const destination: RecordDestination = {
		open: async () => ({ state: replayEvents(kept), events: [...kept], keeps: 'browser' }),
		async save(saved) {
			if (hold.isOn) await new Promise<void>((resolve) => (hold.letGo = resolve));
			kept.push(saved);
		},
		visited: () => undefined,
		flush: () => true,
		reconnected: () => true,
		suspend: () => true,
		follow(listener) {
			tell = listener;
			return () => undefined;
		}
	};
	let count = 0;
	const session = new LearningSession({
		course: kpoVsBpo.course.id,
		now: () => clock.now,
		newId: () => `e${++count}`,
		timeZone: ZONE,
		later: () => () => undefined,
		observe: (events) => studying.observe(events)
	});
	let described = 0;
	const studying = new StudySession(session, () => {
		described += 1;
		return material;
	});
	await session.open(() => Promise.resolve(destination));
	return {
		clock,
		kept,
		hold,
		session,
		studying,
		/** Something that happens in another tab. */
		tell: (detail: EventDetail, at = clock.now) => tell(event(at, detail)),
		timesDescribed: () => described
	};
}
