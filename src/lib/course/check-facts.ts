import { contentStems, wordsOf, type Grammar } from './grammar/grammar.ts';
import { itemGrammarOf } from './grammar/item-grammar.ts';
import { inflectPredicate, predicateFault } from './predicate.ts';
import type { Problem, ProblemDetail } from './problem.ts';
import type { CourseFile, DimensionFile } from './schema.ts';
import type { YamlSource } from './yaml-source.ts';

/** Share of meaning-bearing words in common from which two statements count as the same fact told twice. */
const NEAR_DUPLICATE = 0.8;

interface FactSource {
	readonly file: string;
	readonly yaml: YamlSource<DimensionFile>;
}

/** Checks each fact's wording by itself, and all facts of the course against each other. */
export function checkFacts(head: CourseFile, sources: readonly FactSource[], grammar: Grammar): Problem[] {
	const problems: Problem[] = [];
	const seen: { id: string; where: string; stems: Set<string> }[] = [];
	for (const { file, yaml } of sources) {
		yaml.value?.facts.forEach((fact, index) => {
			const report = (severity: Problem['severity'], path: PropertyKey[], detail: ProblemDetail) =>
				problems.push({ ...detail, file, line: yaml.lineOf(['facts', index, ...path]), severity });
			const first = seen.find((other) => other.id === fact.id);
			if (first) report('error', ['id'], { code: 'id-duplicate', id: fact.id, first: first.where });

			for (const [severity, detail] of checkPredicate(fact.says, grammar)) report(severity, ['says'], detail);
			const named = subjectNamedIn(fact.says, head);
			if (named) report('error', ['says'], { code: 'predicate-names-subject', name: named });
			fact.examples.forEach((example, n) => {
				const name = subjectNamedIn(example, head);
				if (name) report('error', ['examples', n], { code: 'predicate-names-subject', name });
			});
			const inScenario = subjectNamedIn(fact.scenario ?? '', head);
			if (inScenario) report('error', ['scenario'], { code: 'predicate-names-subject', name: inScenario });

			const stems = contentStems(inflectPredicate(fact.says, grammar).plural, grammar);
			const twin = seen.find((other) => likeness(stems, other.stems) >= NEAR_DUPLICATE);
			if (twin && twin !== first) {
				const detail = {
					code: 'fact-near-duplicate',
					id: fact.id,
					other: `${twin.id} (${twin.where})`
				} as const;
				report('warning', ['says'], detail);
			}
			seen.push({ id: fact.id, where: `${file}:${yaml.lineOf(['facts', index])}`, stems });
		});
	}
	return problems;
}

function checkPredicate(says: string, grammar: Grammar): [Problem['severity'], ProblemDetail][] {
	const found: [Problem['severity'], ProblemDetail][] = [];
	const fault = predicateFault(says);
	if (fault === 'brace') found.push(['error', { code: 'predicate-brace', says }]);
	if (fault === 'verb') {
		const [first = '', ...rest] = says.split(' ');
		const suggestion = [`{${grammar.baseForm(first.replace(/[{}]/g, ''))}}`, ...rest].join(' ');
		found.push(['error', { code: 'predicate-verb', says, suggestion }]);
	}
	if (/[.!?]$/.test(says)) found.push(['error', { code: 'predicate-full-stop', says }]);
	const words = wordsOf(says).map((word) => word.toLowerCase().replaceAll('’', "'"));
	const { wordsToAvoid } = itemGrammarOf(grammar);
	for (const kind of ['negation', 'absolute', 'vague'] as const) {
		const word = wordsToAvoid[kind].find((avoided) => words.includes(avoided));
		if (word) found.push(['warning', { code: 'predicate-word', kind, word }]);
	}
	return found;
}

/** The first of the subjects' names, long names and aliases that stands as words in the text. */
function subjectNamedIn(text: string, { subjects }: CourseFile): string | undefined {
	// Parted at hyphens and apostrophes too: "KPO-style" and "KPO's" name it as well.
	const plain = (of: string) => wordsOf(of.replaceAll(/[-'’]/g, ' ')).join(' ').toLowerCase();
	const words = ` ${plain(text)} `;
	return subjects
		.flatMap((subject) => [subject.name, subject.longName, ...subject.aliases])
		.find((name) => plain(name) !== '' && words.includes(` ${plain(name)} `));
}

/** Jaccard index of two sets of stems, 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	if (a.size === 0 || b.size === 0) return 0;
	const common = [...a].filter((stem) => b.has(stem)).length;
	return common / (a.size + b.size - common);
}
