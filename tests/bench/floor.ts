import { strToU8, zipSync } from 'fflate';
import type { Course, Dimension } from '../../src/lib/course/course.ts';
import type { ChoiceQuestion, Question } from '../../src/lib/quiz/question.ts';

/** Questions of each dimension: twelve in a course of six. */
const QUESTIONS = 2;

/**
 * The least that a course in a package can be: one hand-written page of the same course, with its statements, twelve
 * questions and the calls that report their answers. What ours takes is told as a multiple of this, measured in the same
 * run.
 */
export function floorPackage(version: '12' | '2004', course: Course, bank: readonly Question[]): Uint8Array {
	const is12 = version === '12';
	const api = is12 ? 'API' : 'API_1484_11';
	const call = is12 ? ['LMSInitialize', 'LMSSetValue', 'LMSCommit'] : ['Initialize', 'SetValue', 'Commit'];
	const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escape(course.title)}</title>
		<nav aria-label="Course">${course.dimensions.map(({ id, title }) => `<a href="#${id}">${escape(title)}</a> `).join('')}</nav>
		<h1>${escape(course.title)}</h1>
		${course.dimensions.map((dimension) => section(course, dimension, bank)).join('')}
		<script>
			const lms = parent.${api};
			lms.${call[0]}('');
			let right = 0;
			document.querySelectorAll('button').forEach((button) => button.onclick = () => {
				right += Number(button.value);
				lms.${call[1]}('${is12 ? 'cmi.core.score.raw' : 'cmi.score.raw'}', String(right));
				lms.${call[2]}('');
			});
		</script></html>`;
	return zipSync({ 'index.html': strToU8(page) });
}

function section(
	course: Course,
	{ id, title, question, facts }: Dimension,
	bank: readonly Question[]
): string {
	const columns = course.subjects.map((subject) => {
		const own = facts.filter(({ holds }) => holds.includes(subject.id));
		const items = own.map(({ says }) => `<li>${escape(says[subject.number])}`).join('');
		return `<h3>${escape(subject.name)}</h3><ul>${items}</ul>`;
	});
	const asked = bank
		.filter((each): each is ChoiceQuestion => each.format === 'choice' && each.dimension === id)
		.slice(0, QUESTIONS)
		.map(({ stem, options, key }) => {
			const buttons = options.map(
				(option) =>
					`<button aria-disabled="false" value="${option.id === key ? 1 : 0}">${escape(option.text)}</button>`
			);
			return `<div class="prompt"><p>${escape(stem)}</p>${buttons.join('')}</div>`;
		});
	return `<h2 id="${id}">${escape(title)}</h2><p>${escape(question)}</p>${columns.join('')}${asked.join('')}`;
}

const escape = (text: string): string =>
	text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
