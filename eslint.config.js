import js from '@eslint/js';
import prettier from 'eslint-config-prettier/flat';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** The pure folders: data in, data out. Time and chance are arguments. */
const PURE = ['accounts', 'cards', 'classes', 'course', 'draft', 'exchange', 'lms', 'package', 'quiz'];

/**
 * What a folder may not import, each with where the code belongs instead.
 * @param {{ group: string[], message: string }[]} patterns
 * @returns {{ '@typescript-eslint/no-restricted-imports': ['error', { patterns: { group: string[], message: string }[] }] }}
 */
const noImports = (patterns) => ({ '@typescript-eslint/no-restricted-imports': ['error', { patterns }] });

const outside = {
	group: [
		'node:*',
		'svelte',
		'svelte/*',
		'$app/*',
		'$env/*',
		'**/ui/**',
		'**/server/**',
		'**/routes/**',
		'**/record/**',
		'**/lms-host/**'
	],
	message: 'This folder is pure. Read and write at the edge (cli, server, record, ui) and hand the data in.'
};
const database = {
	group: ['**/server/**', '$lib/server/**'],
	message: 'Only routes and the command line may call lib/server; components get data as props.'
};
const site = {
	group: ['$app/*', '$env/*', '**/routes/**', '$lib/*'],
	message:
		'Components are shared with the player, which has no router: take a Navigation or a value as a prop.'
};
const fsrs = {
	group: ['ts-fsrs'],
	message: 'cards/fsrs.ts is the only importer of ts-fsrs: add what you need there.'
};
const flawRules = {
	group: ['**/flaws/find-flaws.ts', '**/quiz/plan-bank.ts', '**/grammar/item-grammar.ts'],
	message:
		'A package carries a plan instead of the rules of flaws, to stay small: take a bank, or a plan, as given.'
};
const scormAgain = {
	group: ['scorm-again', 'scorm-again/*'],
	message:
		'lms-host/open-lms.ts is the only importer of scorm-again: it weighs more than the rest of the site.'
};
const builtInLms = {
	group: ['**/lms/**', '**/lms-host/**', '**/ui/preview/**'],
	message:
		'The built-in LMS is the site’s. A package brings no LMS along, and its learners’ screens know none.'
};
const above = (/** @type {string[]} */ folders) => ({
	group: folders.map((folder) => `**/${folder}/**`),
	message: 'Data flows one way: course → quiz → cards → record. Move the code to the later folder.'
});

export default ts.config(
	{
		ignores: [
			'build',
			'.svelte-kit',
			'src/lib/paraglide',
			'test-results',
			'playwright-report',
			'node_modules',
			'.data'
		]
	},
	js.configs.recommended,
	...ts.configs.strict,
	...svelte.configs.recommended,
	prettier,
	...svelte.configs.prettier,
	{
		plugins: { 'import-x': importX },
		settings: {
			'import-x/ignore': ['node_modules', 'lib/paraglide'],
			'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.js', '.svelte'] })]
		},
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off',
			'import-x/no-cycle': ['error', { ignoreExternal: true }],
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
			'@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
			...noImports([fsrs, scormAgain])
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
		rules: {
			// Addresses come from a Navigation, which resolves them.
			'svelte/no-navigation-without-resolve': 'off',
			// It takes the compiler's own ignore comments for unused; svelte-check tells which are.
			'svelte/no-unused-svelte-ignore': 'off',
			// It allows `prefer-const` on props that are bound.
			'prefer-const': 'off',
			'svelte/prefer-const': [
				'error',
				{ destructuring: 'all', excludedRunes: ['$props', '$derived', '$state'] }
			]
		}
	},
	{
		files: PURE.map((folder) => `src/lib/${folder}/**`),
		ignores: ['**/*.test.ts'],
		rules: {
			...noImports([outside, fsrs, scormAgain]),
			'no-restricted-syntax': [
				'error',
				{
					selector: "MemberExpression[object.name='Math'][property.name='random']",
					message: 'Take a Random as an argument.'
				},
				{
					selector: "MemberExpression[object.name='Date'][property.name='now']",
					message: 'Take `now` as an argument.'
				},
				{
					selector: "NewExpression[callee.name='Date'][arguments.length=0]",
					message: 'Take `now` as an argument.'
				}
			]
		}
	},
	{
		files: ['src/lib/course/**'],
		ignores: ['**/*.test.ts'],
		rules: noImports([outside, fsrs, scormAgain, above(['quiz', 'cards', 'lms'])])
	},
	{
		files: ['src/lib/quiz/**'],
		ignores: ['**/*.test.ts'],
		rules: noImports([outside, fsrs, scormAgain, above(['cards', 'lms'])])
	},
	{
		files: ['src/lib/quiz/generate.ts', 'src/lib/quiz/generate/**'],
		rules: noImports([outside, fsrs, scormAgain, above(['cards', 'lms']), flawRules])
	},
	{ files: ['src/lib/cards/fsrs.ts'], rules: noImports([outside, scormAgain]) },
	{
		files: ['src/lib/record/**', 'src/lib/ui/**', 'src/player/**'],
		ignores: ['**/*.test.ts', 'src/lib/ui/preview/**'],
		rules: noImports([database, site, fsrs, scormAgain, flawRules, builtInLms])
	},
	{
		files: ['src/lib/ui/preview/**', 'src/lib/lms-host/**'],
		ignores: ['**/*.test.ts'],
		rules: noImports([database, site, fsrs, scormAgain, flawRules])
	},
	{
		files: ['src/lib/lms-host/**'],
		ignores: ['**/*.test.ts', 'src/lib/lms-host/open-lms.ts', '**/*.d.ts'],
		rules: noImports([
			database,
			site,
			fsrs,
			scormAgain,
			flawRules,
			{ group: ['**/ui/**'], message: 'The built-in LMS knows no screen.' }
		])
	},
	{
		files: ['src/lib/lms-host/open-lms.ts', 'src/lib/lms-host/*.d.ts'],
		rules: noImports([database, site, fsrs, flawRules])
	},
	{
		files: ['src/lib/record/**'],
		ignores: ['**/*.test.ts'],
		rules: noImports([
			database,
			site,
			fsrs,
			scormAgain,
			builtInLms,
			{ group: ['**/ui/**'], message: 'The record knows no screen.' }
		])
	},
	{ files: ['tests/**'], rules: noImports([fsrs]) },
	{ files: ['scripts/**', 'src/cli/**', 'tests/**'], rules: { 'no-console': 'off' } }
);
