import { describe, expect, test } from 'vitest';
import {
	assignQuestion,
	choiceQuestion,
	numericQuestion,
	sampleBank,
	sampleCourse,
	textQuestion
} from '../../../tests/support/sample-bank.ts';
import type { Question } from '../quiz/question.ts';
import { toCsv } from './csv.ts';

/** Header and first row; for tables whose cells are all short enough to hold no comma and no line end. */
function cellsOf(question: Question): Record<string, string> {
	const [header = '', row = ''] = toCsv(sampleCourse(), [question]).slice(1).split('\r\n');
	const cells = row.split(',');
	return Object.fromEntries(header.split(',').map((name, index) => [name, cells[index] ?? '']));
}

test('starts with a byte order mark, ends each row with CR LF', () => {
	const csv = toCsv(sampleCourse(), sampleBank());
	expect(csv.startsWith('\uFEFFid,type,level,dimension,facts,stem,option 1,option 2,')).toBe(true);
	expect(csv.endsWith('\r\n')).toBe(true);
});

test('a column for each option of the question with the most', () => {
	const header = (bank: readonly Question[]) => toCsv(sampleCourse(), bank).slice(1).split('\r\n')[0];
	expect(header([choiceQuestion()])).toBe(
		'id,type,level,dimension,facts,stem,option 1,option 2,option 3,targets,key,tolerance,unit,feedback,explanation'
	);
	expect(header(sampleBank())).toContain(',option 5,targets,');
	expect(header([])).toContain(',stem,targets,');
});

test('a number', () => {
	expect(cellsOf(numericQuestion(undefined, 3.4, 0.1))).toMatchObject({
		id: 'numeric.fee',
		type: 'numeric',
		level: 'remember',
		dimension: 'Brewing',
		facts: 'fee',
		stem: 'The stem of numeric.fee.',
		key: '3.4',
		tolerance: '0.1',
		unit: 'cups',
		feedback: '',
		explanation: 'The explanation of numeric.fee.'
	});
});

test('several things in a cell stand in lines', () => {
	const csv = toCsv(sampleCourse(), [{ ...choiceQuestion(), fixedOrder: true }]);
	expect(csv).toContain(',"The feedback on a.\nThe feedback on b.\nThe feedback on c.",');
	expect(toCsv(sampleCourse(), [textQuestion((place) => `the\r\n ${place}`)])).toContain(
		',"the accepted one\nthe accepted two",'
	);
	expect(toCsv(sampleCourse(), [assignQuestion()])).toContain(
		',"The target tea.\nThe target coffee.\nThe target both.",'
	);
});

describe('a cell that a spreadsheet could run', () => {
	const stem = (text: string) => toCsv(sampleCourse(), [numericQuestion(() => text)]).split(/,fee,/)[1] ?? '';

	test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', "'=1", '＝1', '\u00A0=1'])(
		'%j gets an apostrophe',
		(text) => {
			expect(stem(text).startsWith(`"'${text}"`)).toBe(true);
		}
	);

	test('after a quote too', () => {
		expect(stem('"=1+1"').startsWith(`"'""=1+1"""`)).toBe(true);
	});

	test.each(['a=1', '1-1', '“=”', '#1', '%5'])('%j is left alone', (text) => {
		expect(stem(text).startsWith(`${text},`)).toBe(true);
	});

	test('holds for a negative number as well', () => {
		expect(cellsOf(numericQuestion(undefined, -5)).key).toBe(`"'-5"`);
	});
});
