import { RESERVED } from './addresses.ts';
import type { Dimension } from './course.ts';
import { findSection } from './lesson.ts';
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';
import type { CourseFolder } from './read-course.ts';
import type { CourseFile, DimensionFile } from './schema.ts';
import type { YamlSource } from './yaml-source.ts';

/** Ids and files that the course's head names: each once, and each there. */
export function checkHead(head: CourseFile, yaml: YamlSource<CourseFile>, folder: CourseFolder): Problem[] {
	const problems: Problem[] = [];
	const at = (...path: PropertyKey[]) =>
		({ file: 'course.yaml', line: yaml.lineOf(path), severity: 'error' }) as const;
	const duplicates = (list: readonly string[], ...path: PropertyKey[]) =>
		list.forEach((id, index) => {
			const first = list.indexOf(id);
			if (first === index) return;
			const where = `course.yaml:${yaml.lineOf([...path, first])}`;
			problems.push({ code: 'id-duplicate', id, first: where, ...at(...path, index) });
		});
	duplicates(
		head.subjects.map((subject) => subject.id),
		'subjects'
	);
	duplicates(head.dimensions, 'dimensions');
	head.dimensions.forEach((id, index) => {
		if (RESERVED.some((reserved) => reserved === id))
			problems.push({ code: 'id-reserved', id, ...at('dimensions', index) });
		if (folder.texts[`${id}.md`] === undefined)
			problems.push({ code: 'file-missing', name: `${id}.md`, ...at('dimensions', index) });
	});
	for (const path of Object.keys(folder.texts)) {
		const id = path.replace(/\.md$/, '');
		if (path.endsWith('.md') && path !== 'README.md' && !head.dimensions.includes(id))
			problems.push({ code: 'file-unlisted', id, file: path, line: 1, severity: 'warning' });
	}
	return problems;
}

/** Ids in a dimension that must name something: subjects, sections and, in authored questions, facts. */
export function checkReferences(
	file: DimensionFile,
	subjectIds: readonly string[],
	sections: Dimension['sections'],
	at: (...path: PropertyKey[]) => { file: string; line: number }
): Problem[] {
	const problems: Problem[] = [];
	const error = 'error' as const;
	const unknownSubject = (id: string, ...path: PropertyKey[]) => {
		if (subjectIds.includes(id)) return;
		problems.push({
			code: 'subject-unknown',
			id,
			nearest: nearest(id, subjectIds),
			...at(...path),
			severity: error
		});
	};
	for (const id of Object.keys(file.summary)) unknownSubject(id, 'summary', id);
	for (const id of subjectIds)
		if (file.summary[id] === undefined)
			problems.push({ code: 'summary-missing', id, ...at('summary'), severity: error });
	/** A subject named twice would count as two, and make a fact of one look like a shared one. */
	const namedTwice = (list: readonly string[], n: number, ...path: PropertyKey[]) => {
		const id = list[n] ?? '';
		if (list.indexOf(id) === n) return;
		const first = at(...path, list.indexOf(id));
		const detail = { code: 'id-duplicate', id, first: `${first.file}:${first.line}` } as const;
		problems.push({ ...detail, ...at(...path, n), severity: error });
	};
	file.facts.forEach((fact, index) => {
		fact.holds.forEach((id, n) => {
			unknownSubject(id, 'facts', index, 'holds', n);
			namedTwice(fact.holds, n, 'facts', index, 'holds');
		});
		fact.falseFor.forEach((id, n) => {
			unknownSubject(id, 'facts', index, 'falseFor', n);
			namedTwice(fact.falseFor, n, 'facts', index, 'falseFor');
			if (fact.holds.includes(id))
				problems.push({
					code: 'subject-contradiction',
					id,
					...at('facts', index, 'falseFor'),
					severity: error
				});
		});
		if (fact.section === undefined) return;
		const section = findSection(sections, fact.section);
		if (!section.found) {
			const detail = { code: 'section-unknown', id: fact.section, nearest: section.nearest } as const;
			problems.push({ ...detail, ...at('facts', index, 'section'), severity: error });
		}
	});
	const factIds = file.facts.map((fact) => fact.id);
	file.questions.forEach((question, index) => {
		const first = file.questions.findIndex((other) => other.id === question.id);
		if (first !== index) {
			const where = at('questions', first);
			const detail = { code: 'id-duplicate', id: question.id, first: `${where.file}:${where.line}` } as const;
			problems.push({ ...detail, ...at('questions', index, 'id'), severity: error });
		}
		question.facts.forEach((id, n) => {
			if (factIds.includes(id)) return;
			const detail = { code: 'fact-unknown', id, nearest: nearest(id, factIds) } as const;
			problems.push({ ...detail, ...at('questions', index, 'facts', n), severity: error });
		});
		if (question.type === 'sort')
			question.items.forEach((item, n) =>
				item.subjects.forEach((id, m) => unknownSubject(id, 'questions', index, 'items', n, 'subjects', m))
			);
	});
	return problems;
}
