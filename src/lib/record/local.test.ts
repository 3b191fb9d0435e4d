import { describe, expect, it } from 'vitest';
import { kpoVsBpo, MemoryStorage } from '../../../tests/support/scorm-world.ts';
import { codecContext } from './codec/state-codec.ts';
import type { LearningEvent } from './event.ts';
import { LocalDestination } from './local.ts';
import { storageMirror } from './scorm/mirror.ts';

const context = codecContext(kpoVsBpo.course, kpoVsBpo.bank, kpoVsBpo.cards);
const lesson = (dimension: string): LearningEvent => ({
	type: 'lesson-finished',
	id: dimension,
	at: 1_780_000_000_000,
	course: 'kpo-vs-bpo',
	dimension
});
const destinationIn = (storage: MemoryStorage | undefined, key = 'a') =>
	new LocalDestination({ context, mirror: storageMirror(storage, [key]), newAttempt: () => 'a1' });

describe('a record in the browser alone', () => {
	it('says where it keeps what was done', async () => {
		expect(await destinationIn(new MemoryStorage()).open()).toMatchObject({ keeps: 'local' });
	});

	it('has what was done at the next opening, in its own place', async () => {
		const storage = new MemoryStorage();
		const first = destinationIn(storage);
		await first.open();
		await first.save(lesson('focus'));
		expect(Object.keys((await destinationIn(storage).open()).state.lessons)).toEqual(['focus']);
		expect((await destinationIn(storage, 'b').open()).state.lessons).toEqual({});
	});

	it('is unavailable where the browser keeps nothing', async () => {
		const full = new MemoryStorage();
		full.refuses = true;
		for (const storage of [undefined, full])
			await expect(destinationIn(storage).open()).rejects.toMatchObject({ code: 'storage-unavailable' });
	});

	it('keeps what did not fit until it fits', async () => {
		const storage = new MemoryStorage();
		const destination = destinationIn(storage);
		await destination.open();
		storage.refuses = true;
		await expect(destination.save(lesson('focus'))).rejects.toMatchObject({ code: 'storage-full' });
		expect(destination.suspend()).toBe(false);
		storage.refuses = false;
		await destination.save(lesson('income'));
		expect(destination.suspend()).toBe(true);
		expect(Object.keys((await destinationIn(storage).open()).state.lessons)).toEqual(['focus', 'income']);
	});

	it('begins anew where what is kept belongs to no course or another', async () => {
		for (const text of ['', 'nonsense', '1.other.5.a1.x.y.z']) {
			const storage = new MemoryStorage();
			storageMirror(storage, ['a']).write({ text, wasConfirmed: false });
			expect((await destinationIn(storage).open()).state.lessons).toEqual({});
		}
	});
});
