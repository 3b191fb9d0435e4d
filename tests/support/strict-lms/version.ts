import type { DataType } from './data-type.ts';

/** One element of a data model, under its name with `n` for each index. */
export interface ElementRule {
	/** Read only, write only, or both. */
	readonly mode: 'r' | 'w' | 'rw';
	/** `response` and `pattern` have the format that the interaction's type asks for. */
	readonly type: DataType | 'response' | 'pattern';
	/** Its value at the first launch, where it has one. */
	readonly initial?: string;
}

export interface InteractionFormats {
	readonly response: Readonly<Record<string, DataType>>;
	readonly pattern: Readonly<Record<string, DataType>>;
	/** Types that have one pattern only. */
	readonly single: readonly string[];
}

/** The error code of each thing that can be wrong with a get or a set. */
export interface ValueCodes {
	readonly getFails: string;
	readonly setFails: string;
	readonly undefinedElement: string;
	readonly unimplemented: string;
	/** Reading what was never set. `0` where that is no error. */
	readonly notSet: string;
	readonly noChildren: string;
	readonly noCount: string;
	readonly keyword: string;
	readonly readOnly: string;
	readonly writeOnly: string;
	readonly type: string;
	readonly range: string;
	readonly dependency: string;
	/** An Initialize that the LMS refuses. */
	readonly noSession: string;
}

/** The error code of a call in a state that it does not belong to. */
export interface StateCodes {
	readonly idle: string;
	readonly running: string;
	readonly terminated: string;
}

export type StateCall = 'initialize' | 'terminate' | 'get' | 'set' | 'commit';

/** Everything in which one version of SCORM differs from another for a run time. */
export interface Version {
	readonly version: string;
	readonly elements: Readonly<Record<string, ElementRule>>;
	/** Names that have `_children`. */
	readonly containers: readonly string[];
	/** Names that have `_count`, with the elements of a record that come first, in their order. */
	readonly collections: Readonly<Record<string, readonly string[]>>;
	/** Elements that differ in every record of their collection. */
	readonly unique: readonly string[];
	/** Elements that never change once they are set. */
	readonly fixed: readonly string[];
	readonly formats: InteractionFormats;
	readonly codes: ValueCodes;
	/** `0` where the call is welcome. */
	readonly states: Readonly<Record<StateCall, StateCodes>>;
	readonly errorStrings: Readonly<Record<string, string>>;
	/** What the LMS itself writes when a session ends. */
	atEnd(read: (element: string) => string): Readonly<Record<string, string>>;
	/** Whether a Terminate that the server refused has ended the session all the same. */
	readonly endsUnsaved: boolean;
}
