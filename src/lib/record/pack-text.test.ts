import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyEvent } from '../../../tests/support/arbitrary-event.ts';
import { readPack, writePack } from './pack-text.ts';

it('gives back every event as it was, in its place', () => {
	fc.assert(
		fc.property(fc.array(anyEvent), fc.string(), (some, course) => {
			const events = some.map((event) => ({ ...event, course }));
			expect(readPack(writePack(course, events))).toEqual(events);
		})
	);
});
