import { expect, test } from 'vitest';
import { Ledger } from './ledger.ts';

const given = { 'cmi.suspend_data': 'old', 'cmi.mode': 'normal' };

test('what is set is sent once', () => {
	const ledger = new Ledger('2004', given);
	expect(ledger.pending()).toEqual({});
	ledger.set('cmi.suspend_data', 'new');
	ledger.set('cmi.location', 'a');
	expect(ledger.values).toEqual({ ...given, 'cmi.suspend_data': 'new', 'cmi.location': 'a' });
	expect(ledger.pending()).toEqual({ 'cmi.suspend_data': 'new', 'cmi.location': 'a' });
	ledger.settle(ledger.pending(), true);
	expect(ledger.pending()).toEqual({});
	expect(ledger.missing()).toEqual([]);
	// What is as it was needs no sending.
	ledger.set('cmi.location', 'a');
	expect(ledger.pending()).toEqual({});
});

test('2004 sends again what was lost', () => {
	const ledger = new Ledger('2004', given);
	ledger.set('cmi.suspend_data', 'new');
	ledger.settle(ledger.pending(), false);
	expect(ledger.missing()).toEqual(['cmi.suspend_data']);
	expect(ledger.pending()).toEqual({ 'cmi.suspend_data': 'new' });
});

test('1.2 believes that it was sent, until another value is', () => {
	const ledger = new Ledger('1.2', given);
	ledger.set('cmi.suspend_data', 'new');
	ledger.settle(ledger.pending(), false);
	ledger.set('cmi.suspend_data', 'new');
	expect(ledger.pending()).toEqual({});
	expect(ledger.missing()).toEqual(['cmi.suspend_data']);
	ledger.set('cmi.suspend_data', 'decoy');
	expect(ledger.pending()).toEqual({ 'cmi.suspend_data': 'decoy' });
	ledger.settle(ledger.pending(), true);
	ledger.set('cmi.suspend_data', 'new');
	ledger.settle(ledger.pending(), true);
	expect(ledger.missing()).toEqual([]);
});
