import { parseArgs } from 'node:util';
import { factsOf, type Course } from '../lib/course/course.ts';
import { nearest } from '../lib/course/nearest.ts';
import { m } from '../lib/paraglide/messages.js';
import type { Option, Proof, Question } from '../lib/quiz/question.ts';
import { wordingOf } from '../lib/quiz/wording/wording.ts';
import { listCourseFolders, loadCourseFolder } from '../lib/server/course-folder.ts';
import { inspectCourse } from '../lib/server/inspect-course.ts';
import { BANK, findCourseFolder } from './find-course.ts';
import { UsageError } from './usage-error.ts';

/** `versus explain QUESTION-ID [--course COURSE]`: a question with the line of the course behind each option. */
export async function explain(args: string[]): Promise<number> {
	const { positionals, values } = parseArgs({
		args,
		allowPositionals: true,
		options: { course: { type: 'string' } }
	});
	const [id] = positionals;
	if (id === undefined) throw new UsageError(m.cli_explain_what());
	const folders = values.course ? [await findCourseFolder(values.course)] : await listCourseFolders(BANK);
	const known: string[] = [];
	for (const path of folders) {
		const { course, bank } = inspectCourse(await loadCourseFolder(path));
		const question = bank.find((each) => each.id === id);
		if (course && question) {
			console.log(tell(course, question));
			return 0;
		}
		known.push(...bank.map((each) => each.id));
	}
	throw new UsageError(m.cli_no_question({ id, nearest: nearest(id, known) }));
}

function tell(course: Course, question: Question): string {
	const { type, level, difficulty, dimension, facts } = question;
	const head = [
		question.stem,
		m.cli_explain_head({ id: question.id, type, level, difficulty: difficulty.toFixed(2), dimension })
	];
	const about = m.cli_explain_facts({ facts: facts.join(', ') });
	return [...head, about, '', ...partsOf(course, question), '', question.explanation].join('\n');
}

function partsOf(course: Course, question: Question): string[] {
	const option = (key: boolean, { id, text, proof }: Option) =>
		part(course, key ? '*' : ' ', `${id}: ${text}`, proof);
	switch (question.format) {
		case 'choice':
			return question.options.flatMap((each) => option(each.id === question.key, each));
		case 'multiple':
			return question.options.flatMap((each) => option(question.keys.includes(each.id), each));
		case 'assign':
			return question.items.flatMap(({ text, key, proof }) => {
				const target = question.targets.find(({ id }) => id === key)?.text ?? key;
				return part(course, ' ', `${text} → ${target}`, proof);
			});
		case 'text':
			return part(course, '*', question.accepted.join(' | '), question.proof);
		case 'numeric': {
			const { value, unit, tolerance } = question;
			return part(course, '*', m.cli_explain_number({ value, unit, tolerance }), question.proof);
		}
	}
}

function part(course: Course, mark: string, text: string, proof: readonly Proof[]): string[] {
	return [`${mark} ${text}`, ...proof.map((each) => `      ${lineOf(course, each)}`)];
}

/** Such as: `income.md, bills-analyst, falseFor bpo: KPO bills for an analyst's time.` */
function lineOf(course: Course, proof: Proof): string {
	const fact = factsOf(course).find(({ id }) => id === proof.fact);
	if (!fact) return proof.fact;
	const holders = course.subjects.filter(({ id }) => fact.holds.includes(id));
	const statement = wordingOf(course.language).statement(fact, holders);
	const line = 'subject' in proof ? `${proof.line} ${proof.subject}` : proof.line;
	return `${fact.dimension}.md, ${fact.id}, ${line}: ${statement}`;
}
