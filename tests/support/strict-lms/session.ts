import type { Answer, DataModel } from './data-model.ts';
import type { Server } from './server.ts';
import type { StateCall, Version } from './version.ts';

/** One call of the API, as it was answered. */
export interface Call {
	/** As the version names it: `LMSSetValue`, `SetValue`. */
	readonly method: string;
	readonly args: readonly string[];
	/** Undefined where the call threw. */
	readonly result: string | undefined;
	/** What GetLastError answers after it. */
	readonly error: string;
	/** A commit that reached no store, whatever it answered. */
	readonly lost?: true;
	/** A set of an interaction's element that had a value. */
	readonly overwrote?: true;
	/** An Initialize that this LMS would not grant to anybody just then. */
	readonly refused?: true;
}

type Notes = Pick<Call, 'lost' | 'overwrote' | 'refused'>;
interface Outcome extends Answer {
	readonly notes?: Notes;
}

/** One launch: the states of the run-time API (1.2: RTE 3.3; 2004: RTE 3.1), the same for both versions. */
export class Session {
	readonly calls: Call[] = [];
	killed = false;
	readonly #version: Version;
	readonly #model: DataModel;
	readonly #server: Server;
	#state: 'idle' | 'running' | 'terminated' = 'idle';
	#error = '0';
	#diagnostic = '';

	constructor(version: Version, model: DataModel, server: Server) {
		this.#version = version;
		this.#model = model;
		this.#server = server;
	}

	initialize(method: string, argument: unknown): string {
		return this.#withBlank(method, 'initialize', argument, () => {
			if (this.#server.state === 'refusing') 
				return { ...refused(this.#version.codes.noSession), notes: { refused: true } };
			this.#state = 'running';
			return accepted;
		});
	}

	terminate(method: string, argument: unknown): string {
		return this.#withBlank(method, 'terminate', argument, () => {
			const ending = this.#version.atEnd((element) => this.#model.peek(element));
			for (const [element, value] of Object.entries(ending)) this.#model.write(element, value);
			if (this.#version.endsUnsaved) this.#state = 'terminated';
			const outcome = this.#send();
			if (outcome.value === 'true') this.#state = 'terminated';
			return outcome;
		});
	}

	commit(method: string, argument: unknown): string {
		return this.#withBlank(method, 'commit', argument, () => this.#send());
	}

	get(method: string, element: unknown): string {
		return this.#call(method, [element], () => {
			const state = this.#version.states.get[this.#state];
			if (state !== '0') return { value: '', error: state };
			if (typeof element !== 'string') return { value: '', error: this.#version.codes.getFails };
			return this.#model.get(element);
		});
	}

	set(method: string, element: unknown, value: unknown): string {
		return this.#call(method, [element, value], () => {
			const { states, codes } = this.#version;
			const state = states.set[this.#state];
			if (state !== '0') return refused(state);
			if (typeof element !== 'string') return refused(codes.setFails);
			if (typeof value !== 'string') return refused(codes.type);
			const overwrote = /^cmi\.interactions\.\d+\./.test(element) && this.#model.has(element);
			const error = this.#model.set(element, value);
			if (error !== '0') return refused(error);
			return overwrote ? { ...accepted, notes: { overwrote: true } } : accepted;
		});
	}

	lastError(method: string): string {
		return this.#ask(method, [], this.#error);
	}

	errorString(method: string, code: unknown): string {
		return this.#ask(method, [code], stringOf(this.#version.errorStrings, code));
	}

	diagnostic(method: string, code: unknown): string {
		return this.#ask(method, [code], this.#diagnostic);
	}

	#send(): Outcome {
		const { answer, stored } = this.#server.commit(this.#model.written());
		if (answer === 'false') this.#diagnostic = `HTTP ${this.#server.state}`;
		const notes: Notes = stored ? {} : { lost: true };
		return { value: answer, error: answer === 'true' ? '0' : '101', notes };
	}

	#withBlank(method: string, kind: StateCall, argument: unknown, act: () => Outcome): string {
		return this.#call(method, [argument], () => {
			if (argument !== '') return refused('201');
			const state = this.#version.states[kind][this.#state];
			return state === '0' ? act() : refused(state);
		});
	}

	#call(method: string, args: readonly unknown[], act: () => Outcome): string {
		this.#live();
		this.#diagnostic = '';
		try {
			const { value, error, notes } = act();
			this.#error = error;
			this.#log(method, args, value, notes);
			return value;
		} catch (cause) {
			this.#error = '101';
			this.#log(method, args, undefined, { lost: true });
			throw cause;
		}
	}

	#ask(method: string, args: readonly unknown[], answer: string): string {
		this.#live();
		this.#log(method, args, answer);
		return answer;
	}

	#live(): void {
		if (this.killed) throw new Error('The window of the LMS is gone.');
	}

	#log(method: string, args: readonly unknown[], result: string | undefined, notes: Notes = {}): void {
		this.calls.push({ method, args: args.map(String), result, error: this.#error, ...notes });
	}
}

const accepted: Outcome = { value: 'true', error: '0' };
const refused = (error: string): Outcome => ({ value: 'false', error });
const stringOf = (strings: Version['errorStrings'], code: unknown) =>
	new Map(Object.entries(strings)).get(String(code)) ?? '';
