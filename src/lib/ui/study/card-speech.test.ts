import { describe, expect, it } from 'vitest';
import { sayBack, sayFront } from './card-speech.ts';

const side = (text: string, cue?: string) => ({ text, cue, subjects: [] });

describe('a side as it is said', () => {
	it.each([
		[side('Bills by the hour', 'KPO or BPO?'), 'KPO or BPO? Bills by the hour.'],
		[side('KPO: what is handed over?'), 'KPO: what is handed over?'],
		[side('What is “a seat”?'), 'What is “a seat”?'],
		[side('It is called “a seat.”'), 'It is called “a seat.”']
	])('ends each part as a sentence', (front, said) => expect(sayFront({ front })).toBe(said));

	it('has the reason after the answer', () => {
		expect(sayBack({ back: side('KPO bills by the hour.', 'KPO'), why: 'Hours are scarce' })).toBe(
			'KPO. KPO bills by the hour. Hours are scarce.'
		);
	});
});
