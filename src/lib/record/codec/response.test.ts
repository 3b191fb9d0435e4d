import { expect, it } from 'vitest';
import { kpoVsBpo } from '../../../../tests/support/scorm-world.ts';
import type { Response } from '../../quiz/question.ts';
import { BitReader, BitWriter } from './bits.ts';
import { readResponse, writeResponse } from './response.ts';

it.each<Response>([
	{ format: 'assign', targets: {} },
	{ format: 'assign', targets: { 'moves-tasks': 'kpo', 'answers-queries': 'kpo+bpo' } }
])('what was left without a target stays without: %j', (response) => {
	const question = kpoVsBpo.bank.find(({ id }) => id === 'sort.moves-tasks');
	if (!question) throw new Error('no such question');
	const writer = new BitWriter();
	writeResponse(writer, question, response);
	const reader = BitReader.open(writer.toString());
	expect(reader && readResponse(reader, question)).toEqual(response);
});
