import { expect, it } from 'vitest';
import { stabilityInWords } from './stability-words.ts';

it.each([
	[0.2, 'less than a day'],
	[0.8, 'about 1 day'],
	[13.4, 'about 13 days'],
	[13.6, 'about 2 weeks'],
	[59, 'about 8 weeks'],
	[60, 'about 2 months'],
	[700, 'about 23 months'],
	[800, 'about 2 years']
])('%d days are “%s”', (days, words) => expect(stabilityInWords(days)).toBe(words));
