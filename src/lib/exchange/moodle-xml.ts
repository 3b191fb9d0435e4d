import type { Element, ElementContent } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { Course } from '../course/course.ts';
import type { Question } from '../quiz/question.ts';
import { categoriesOf, type Category } from './moodle-category.ts';
import {
	answerPatterns,
	generalFeedbackOf,
	gradedOptions,
	idNumberOf,
	matchRows,
	tagsOf,
	trueFalseOf
} from './moodle-question.ts';
import { plainText } from './plain-text.ts';

const PLAIN = { format: 'plain_text' };
/** What Moodle takes off for each further try, a third; a second try at true or false is no try. */
const PENALTY = '0.3333333';
const WHOLE_PENALTY = '1';

/**
 * The bank in Moodle's XML format (https://docs.moodle.org/en/Moodle_XML_format). Each dimension is a category; all
 * texts are plain.
 */
export function toMoodleXml(course: Course, bank: readonly Question[]): string {
	const questions = categoriesOf(course, bank).flatMap((category) => [
		categoryElement(category),
		...category.questions.map(questionElement)
	]);
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<quiz>',
		...questions.map((element) => toXml(element)),
		'</quiz>',
		''
	].join('\n');
}

function categoryElement({ path, dimension }: Category): Element {
	return x('question', { type: 'category' }, [
		x('category', [text(path)]),
		x('info', PLAIN, [text(dimension.question)]),
		x('idnumber')
	]);
}

function questionElement(question: Question): Element {
	const { type, content } = partsOf(question);
	return x('question', { type }, [
		x('name', [text(question.id)]),
		x('questiontext', PLAIN, [text(question.stem)]),
		x('generalfeedback', PLAIN, [text(generalFeedbackOf(question))]),
		x('defaultgrade', '1'),
		x('penalty', type === 'truefalse' ? WHOLE_PENALTY : PENALTY),
		x('hidden', '0'),
		x('idnumber', idNumberOf(question)),
		...content,
		x(
			'tags',
			tagsOf(question).map((tag) => x('tag', [text(tag)]))
		)
	]);
}

function partsOf(question: Question): { type: string; content: Element[] } {
	switch (question.format) {
		case 'choice': {
			const { options, key, fixedOrder } = question;
			const pair = trueFalseOf(question);
			if (pair)
				return {
					type: 'truefalse',
					// Moodle puts its own words for true and false in the place of these two.
					content: [
						answer('true', key === 'true' ? 100 : 0, pair.whenTrue.feedback),
						answer('false', key === 'false' ? 100 : 0, pair.whenFalse.feedback)
					]
				};
			return {
				type: 'multichoice',
				content: [
					...multichoice({ single: true, shuffle: !fixedOrder }),
					...options.map(({ id, text: told, feedback }) =>
						answer(told, id === key ? 100 : 0, feedback, PLAIN)
					)
				]
			};
		}
		case 'multiple':
			return {
				type: 'multichoice',
				content: [
					...multichoice({ single: false, shuffle: true }),
					...gradedOptions(question).map(({ option, grade }) =>
						answer(option.text, grade, option.feedback, PLAIN)
					)
				]
			};
		case 'assign':
			return {
				type: 'matching',
				content: [
					x('shuffleanswers', 'true'),
					...combinedFeedback(),
					...matchRows(question).map(({ item, target }) =>
						x('subquestion', PLAIN, [text(item), x('answer', [text(target)])])
					)
				]
			};
		case 'text':
			return {
				type: 'shortanswer',
				content: [
					// 0: capitals do not count.
					x('usecase', '0'),
					...answerPatterns(question).map((pattern) => answer(pattern, 100, ''))
				]
			};
		case 'numeric':
			return {
				type: 'numerical',
				content: [
					answer(String(question.value), 100, '', undefined, [x('tolerance', String(question.tolerance))]),
					...units(question.unit)
				]
			};
	}
}

function multichoice({ single, shuffle }: { single: boolean; shuffle: boolean }): Element[] {
	return [
		x('single', String(single)),
		x('shuffleanswers', String(shuffle)),
		x('answernumbering', 'abc'),
		x('showstandardinstruction', single ? '0' : '1'),
		...(single ? [] : combinedFeedback())
	];
}

/**
 * The options' own feedback and the explanation say it all; `shownumcorrect` lets Moodle add, in the learner's
 * language, how many parts were right.
 */
function combinedFeedback(): Element[] {
	return [
		x('correctfeedback', PLAIN, [text('')]),
		x('partiallycorrectfeedback', PLAIN, [text('')]),
		x('incorrectfeedback', PLAIN, [text('')]),
		x('shownumcorrect')
	];
}

/** The unit may be typed after the number or left out. */
function units(unit: string): Element[] {
	const display = (show: string) => [
		x('unitgradingtype', '0'),
		x('unitpenalty', '0.1'),
		x('showunits', show),
		x('unitsleft', '0')
	];
	// `qtype_numerical`: 3 is UNITNONE, 0 is UNITOPTIONAL.
	if (unit === '') return display('3');
	return [
		x('units', [x('unit', [x('multiplier', '1'), x('unit_name', cdata(plainText(unit)))])]),
		...display('0')
	];
}

/** @param fraction percent, one of Moodle's own */
function answer(
	told: string,
	fraction: number,
	feedback: string,
	format: Record<string, string> = { format: 'moodle_auto_format' },
	more: readonly Element[] = []
): Element {
	return x('answer', { fraction: String(fraction), ...format }, [
		text(told),
		x('feedback', PLAIN, [text(feedback)]),
		...more
	]);
}

function text(told: string): Element {
	return x('text', cdata(plainText(told)));
}

/**
 * A text as Moodle's own export writes it. Entities would be right as well, but its parser drops the white space
 * that stands between two of them (`core\xml_parser::characterdata`). What would end a section is parted in two.
 */
function cdata(told: string): ElementContent[] {
	if (!/[&<>"]/.test(told)) return told === '' ? [] : [{ type: 'text', value: told }];
	return told.split(/(?<=\]\])(?=>)/).map((value) => ({ type: 'cdata', value }));
}
