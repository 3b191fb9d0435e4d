import { expect, test } from 'vitest';
import { faultOfPin, tidyPin } from './pin.ts';

test.each([
	['4821', undefined],
	['48214821', undefined],
	['1212', undefined],
	['0000', 'pin-simple'],
	['11111111', 'pin-simple'],
	['1234', 'pin-simple'],
	['78901', 'pin-simple'],
	['4321', 'pin-simple'],
	['3210987', 'pin-simple'],
	['1357', undefined],
	['482', 'pin-shape'],
	['482148214', 'pin-shape'],
	['48a1', 'pin-shape'],
	['', 'pin-shape']
])('%j: %s', (pin, fault) => {
	expect(faultOfPin(pin)).toBe(fault);
});

test('is read without spaces', () => {
	expect(tidyPin(' 48 21 ')).toBe('4821');
	expect(tidyPin('４８２１')).toBe('4821');
});
