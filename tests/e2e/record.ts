import type { Page } from '@playwright/test';
import type { EventDetail, LearningEvent } from '../../src/lib/record/event.ts';
import { saved } from './steps.ts';

export const COURSE = 'kpo-vs-bpo';
const DAY = 86_400_000;

/** Days of the clock of the machine before now, in ms: when a made-up event happened. */
export const daysAgo = (days: number, now = Date.now()) => Math.round(now - days * DAY);

/** Something that happened, with an id made of what and when it was. */
export function event(at: number, detail: EventDetail): LearningEvent {
	return { ...detail, id: `${detail.type}-${at}-${JSON.stringify(detail).length}`, at, course: COURSE };
}

export const lessonFinished = (dimension: string, at = daysAgo(3)): LearningEvent =>
	event(at, { type: 'lesson-finished', dimension });

/** The study day that the moment falls on for a learner in Berlin who keeps the usual hours. */
const dayAt = (at: number) => Math.floor((at - 2 * 3_600_000) / DAY);

export const reviewed = (card: string, at: number, rating: 'again' | 'good'): LearningEvent =>
	event(at, { type: 'reviewed', card, revision: 1, rating, day: dayAt(at), latency: 4000 });

/** Puts events into the record of an empty browser, as if they had happened there. */
export async function seedRecord(page: Page, events: readonly LearningEvent[]): Promise<void> {
	await page.goto(`/courses/${COURSE}`);
	await saved(page);
	await page.evaluate(async (made) => {
		const database = await new Promise<IDBDatabase>((resolve, reject) => {
			const opening = indexedDB.open('versus');
			opening.onsuccess = () => resolve(opening.result);
			opening.onerror = () => reject(opening.error);
		});
		const transaction = database.transaction('events', 'readwrite');
		for (const each of made) transaction.objectStore('events').put(each);
		await new Promise((resolve) => (transaction.oncomplete = resolve));
		database.close();
	}, events);
}

/** What this browser has kept, in the order of time. */
export async function readRecord(page: Page): Promise<LearningEvent[]> {
	const kept: LearningEvent[] = await page.evaluate(async () => {
		const database = await new Promise<IDBDatabase>((resolve, reject) => {
			const opening = indexedDB.open('versus');
			opening.onsuccess = () => resolve(opening.result);
			opening.onerror = () => reject(opening.error);
		});
		const reading = database.transaction('events').objectStore('events').getAll();
		await new Promise((resolve) => (reading.onsuccess = resolve));
		database.close();
		return reading.result;
	});
	return kept.toSorted((a, b) => a.at - b.at);
}
