import { describe, expect, it } from 'vitest';
import { MemoryStorage } from '../../../../tests/support/scorm-world.ts';
import { mirrorsIn } from './mirrors.ts';

const state = (text: string) => ({ text, wasConfirmed: false });

describe('the mirrors of one browser', () => {
	it('keep learners apart', () => {
		const mirrorOf = mirrorsIn(new MemoryStorage(), ['course']);
		mirrorOf('ada').write(state('a'));
		mirrorOf('bob').write(state('b'));
		expect(mirrorOf('ada').read()?.text).toBe('a');
		expect(mirrorOf('bob').read()?.text).toBe('b');
	});

	it('keep packages apart, and whom they know', () => {
		const storage = new MemoryStorage();
		mirrorsIn(storage, ['one'])('ada').write(state('a'));
		expect(mirrorsIn(storage, ['two'])('').read()).toBeUndefined();
		expect(mirrorsIn(storage, ['two'])('ada').read()).toBeUndefined();
	});

	it('take whoever is at work for the only learner they know', () => {
		const mirrorOf = mirrorsIn(new MemoryStorage(), ['course']);
		mirrorOf('ada').write(state('a'));
		expect(mirrorOf('').read()?.text).toBe('a');
		mirrorOf('').write(state('more'));
		expect(mirrorOf('ada').read()?.text).toBe('more');
	});

	it('take nobody for anybody once they know several', () => {
		const mirrorOf = mirrorsIn(new MemoryStorage(), ['course']);
		for (const learner of ['ada', 'bob', 'ada']) mirrorOf(learner).write(state(learner));
		expect(mirrorOf('').read()).toBeUndefined();
		mirrorOf('').write(state('whose?'));
		for (const learner of ['ada', 'bob']) expect(mirrorOf(learner).read()?.text).toBe(learner);
		expect(mirrorOf('carl').read()).toBeUndefined();
		expect(mirrorOf('').read()?.text).toBe('whose?');
	});

	it('give what was done before they knew anyone to the first, once', () => {
		const mirrorOf = mirrorsIn(new MemoryStorage(), ['course']);
		mirrorOf('').write(state('first'));
		expect(mirrorOf('ada').read()?.text).toBe('first');
		expect(mirrorOf('bob').read()).toBeUndefined();
		expect(mirrorOf('').read()?.text).toBe('');
	});

	it('leave it where there is no room to move it to', () => {
		const storage = new MemoryStorage();
		const mirrorOf = mirrorsIn(storage, ['course']);
		mirrorOf('').write(state('first'));
		storage.refuses = true;
		expect(mirrorOf('ada').read()).toBeUndefined();
		storage.refuses = false;
		expect(mirrorOf('').read()?.text).toBe('first');
	});

	it('never fail the course', () => {
		const mirrorOf = mirrorsIn(undefined, ['course']);
		for (const learner of ['', 'ada'])
			expect([mirrorOf(learner).read(), mirrorOf(learner).write(state('x'))]).toEqual([undefined, false]);
	});
});
