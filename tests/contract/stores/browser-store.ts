import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { vi } from 'vitest';
import { browserDestination, BrowserRecords } from '../../../src/lib/record/browser.ts';
import type { Store } from './store.ts';

export function browserStore(): Store {
	vi.stubGlobal('indexedDB', new IDBFactory());
	const opened: { close(): void }[] = [];
	return {
		async connect(course) {
			const records = await BrowserRecords.open();
			opened.push(records);
			return browserDestination(records, course);
		},
		async connectElsewhere(course) {
			// Another tab has the module to itself, and with it the channel, which does not hear itself.
			vi.resetModules();
			const tab = await import('../../../src/lib/record/browser.ts');
			const records = await tab.BrowserRecords.open();
			opened.push(records);
			return tab.browserDestination(records, course);
		},
		breakDown() {
			failWrites('QuotaExceededError');
		},
		repair() {
			vi.restoreAllMocks();
		},
		end() {
			opened.splice(0).forEach((each) => each.close());
		},
		async spoil(course) {
			const database = await openDB('versus');
			const junk = [
				{ id: 'junk-1', course },
				{ id: 'junk-2', course, at: 'yesterday', type: 'lesson-finished', dimension: 'price' },
				{ id: 'junk-3', course, at: 5, type: 'slept' },
				{ id: 'junk-4', course, at: 5, type: 'lesson-finished', dimension: new Map() }
			];
			for (const each of junk) await database.put('events', each);
			database.close();
		},
		async erase() {
			const records = await BrowserRecords.open();
			await records.erase();
			records.close();
		}
	};
}

/** Every write from now on fails with a DOMException of this name. */
export function failWrites(name: string): void {
	for (const method of ['add', 'put'] as const)
		vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(() => {
			throw new DOMException('The disk says no.', name);
		});
}
