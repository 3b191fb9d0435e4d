/** Whether a value is of a type: `ok`, `type` (malformed), or `range` (a well-formed number outside its range). */
export type Verdict = 'ok' | 'type' | 'range';
export type DataType = (value: string) => Verdict;

const verdict = (fits: boolean): Verdict => (fits ? 'ok' : 'type');

export const matching =
	(pattern: RegExp): DataType =>
	(value) =>
		verdict(pattern.test(value));

export const oneOf =
	(...words: readonly string[]): DataType =>
	(value) =>
		verdict(words.includes(value));

/** Any text of at most so many characters, counted in UTF-16 units as LMSs written in JavaScript do. */
export const text =
	(most: number): DataType =>
	(value) =>
		verdict(value.length <= most);

/** A number of the given type from `least` to `most`, both included. */
export const ranged =
	(type: DataType, least: number, most = Infinity): DataType =>
	(value) => {
		const form = type(value);
		if (form !== 'ok') return form;
		return Number(value) >= least && Number(value) <= most ? 'ok' : 'range';
	};

/** A value that one of the types takes; out of range only where none takes it and one finds it so. */
export const either =
	(...types: readonly DataType[]): DataType =>
	(value) => {
		const verdicts = types.map((type) => type(value));
		if (verdicts.includes('ok')) return 'ok';
		return verdicts.includes('range') ? 'range' : 'type';
	};

/** A value that every one of the types takes. */
export const all =
	(...types: readonly DataType[]): DataType =>
	(value) =>
		types.map((type) => type(value)).find((each) => each !== 'ok') ?? 'ok';

export interface ListShape {
	readonly separator: string;
	readonly most: number;
	/** Whether an item may come once only. */
	readonly distinct?: boolean;
}

/** One to `most` items between separators. */
export const listOf =
	(item: DataType, { separator, most, distinct = false }: ListShape): DataType =>
	(value) => {
		const items = value.split(separator);
		if (items.length > most) return 'type';
		if (distinct && new Set(items).size < items.length) return 'type';
		return all(...items.map((each) => () => item(each)))('');
	};

/** Two parts with a separator between them. */
export const pairOf =
	(first: DataType, second: DataType, separator: string): DataType =>
	(value) => {
		const [left = '', right, ...rest] = value.split(separator);
		if (right === undefined || rest.length > 0) return 'type';
		return verdict(first(left) === 'ok' && second(right) === 'ok');
	};
