import type { Course } from '../course/course.ts';
import type { ChoiceQuestion, Question } from '../quiz/question.ts';
import { categoriesOf } from './moodle-category.ts';
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

/**
 * The bank in Moodle's GIFT format (https://docs.moodle.org/en/GIFT_format), written for what its importer does
 * (`qformat_gift::readquestion`). Each dimension is a category. GIFT has no unit for a number, no fixed order of
 * options and no `->` within an answer, for which an arrow is written.
 */
export function toGift(course: Course, bank: readonly Question[]): string {
	const blocks = categoriesOf(course, bank).flatMap(({ path, questions }) => [
		// In this line only a backslash is read as an escape, and others stay in the name.
		`$CATEGORY: ${path.replaceAll('\\', '\\\\')}`,
		...questions.map(questionBlock)
	]);
	// Moodle takes lines without a blank one between them for one question.
	return blocks.map((block) => `${block}\n\n`).join('');
}

function questionBlock(question: Question): string {
	const tags = tagsOf(question).map((tag) => `[tag:${tag}]`);
	return [
		`// [id:${idNumberOf(question)}] ${tags.join(' ')}`,
		`::${escape(question.id)}::[plain]${escape(question.stem)} {${answers(question)}`,
		`\t####${text(generalFeedbackOf(question))}`,
		'}'
	].join('\n');
}

function answers(question: Question): string {
	switch (question.format) {
		case 'choice':
			return trueFalse(question) ?? choice(question);
		case 'multiple':
			return lines(
				gradedOptions(question).map(
					({ option, grade }) => `~%${grade}%${answer(option.text)}${feedback(option.feedback)}`
				)
			);
		case 'assign':
			// The side of the targets knows no format marker.
			return lines(
				matchRows(question).map(({ item, target }) => `=${answer(item)} -> ${escape(withArrow(target))}`)
			);
		case 'text':
			return lines(answerPatterns(question).map((pattern) => `=${answer(pattern)}`));
		case 'numeric':
			return `#\n\t=${question.value}:${question.tolerance}`;
	}
}

function lines(texts: readonly string[]): string {
	return texts.map((each) => `\n\t${each}`).join('');
}

function choice({ options, key }: ChoiceQuestion): string {
	return lines(
		options.map(
			(option) => `${option.id === key ? '=' : '~'}${answer(option.text)}${feedback(option.feedback)}`
		)
	);
}

/** The first feedback is for the wrong answer and the second for the right one, whichever of them is true. */
function trueFalse(question: ChoiceQuestion): string | undefined {
	const options = trueFalseOf(question);
	if (!options) return undefined;
	const { whenTrue, whenFalse } = options;
	const isTrue = question.key === whenTrue.id;
	const [right, wrong] = isTrue ? [whenTrue, whenFalse] : [whenFalse, whenTrue];
	return `${isTrue ? 'TRUE' : 'FALSE'}#${text(wrong.feedback)}#${text(right.feedback)}`;
}

function feedback(told: string): string {
	return told === '' ? '' : `#${text(told)}`;
}

/** An answer is read up to the next `->` wherever there is one, and nothing escapes it. */
function answer(told: string): string {
	return text(withArrow(told));
}

function withArrow(told: string): string {
	return told.replaceAll('->', '→');
}

/** Escaped, and with a format marker where its start could be read as one, or as a grade. */
function text(told: string): string {
	return /^\s*[[%]/.test(told) ? `[plain]${escape(told)}` : escape(told);
}

/** As `qformat_gift::repchar` does, so that no text spans lines. */
function escape(told: string): string {
	return plainText(told)
		.replace(/[\\~=#{}:]/g, '\\$&')
		.replaceAll('\n', '\\n');
}
