import { nearest } from '../lib/course/nearest.ts';
import { describeFileError, FileError } from '../lib/errors.ts';
import { m } from '../lib/paraglide/messages.js';
import { UsageError } from './usage-error.ts';

/** Each takes what follows its name and returns the exit code. A command loads only what it needs itself. */
const commands: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
	check: async (args) => (await import('./check.ts')).check(args),
	explain: async (args) => (await import('./explain.ts')).explain(args),
	package: async (args) => (await import('./package.ts')).writePackage(args),
	export: async (args) => (await import('./export.ts')).exportCourse(args)
};

async function main([name, ...args]: string[]): Promise<number> {
	if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
		console.log(m.cli_usage());
		return name === undefined ? 1 : 0;
	}
	const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
	if (!command)
		throw new UsageError(
			m.cli_unknown_command({ command: name, nearest: nearest(name, Object.keys(commands)) })
		);
	return command(args);
}

try {
	process.exitCode = await main(process.argv.slice(2));
} catch (error) {
	// What `parseArgs` says of an option is a sentence already.
	const isUsage =
		error instanceof UsageError ||
		(error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
	if (error instanceof FileError) console.error(describeFileError(error.code));
	else if (isUsage) console.error(error.message);
	else throw error;
	process.exitCode = 1;
}
