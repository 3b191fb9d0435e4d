import { Decompress } from 'fzstd';
import { strToU8, Unzip, UnzipInflate, unzipSync, zipSync } from 'fflate';
import { FileError } from '../../errors.ts';

/** The largest collection that is read, unpacked: thousands of times what a course's deck takes. */
const MOST_BYTES = 128 * 1024 * 1024;
/** What is unpacked at a time. Deflate makes at most a thousand bytes of one. */
const PIECE = 8 * 1024;

/** The newest first: beside a newer collection Anki puts an older one whose only note says "please update". */
const COLLECTIONS = ['collection.anki21b', 'collection.anki21', 'collection.anki2'] as const;

/**
 * The file that Anki imports: a zip whose members are stored as they are, the collection and a list of media, of which
 * our cards, being text, have none.
 */
export function packApkg(collection: Uint8Array): Uint8Array<ArrayBuffer> {
	// A zip's dates have no time zone and fflate writes the local one, so the day is named in local time too.
	return zipSync(
		{ 'collection.anki2': collection, media: strToU8('{}') },
		{ level: 0, mtime: new Date(1980, 0, 1) }
	);
}

/**
 * The collection in an `.apkg` or `.colpkg` as a SQLite file.
 * @param most bytes that it may have, whatever the file says of itself
 * @throws FileError `import-unknown` where it is no such file, `import-damaged`, `import-too-large`,
 * `import-anki-newer` where it is of a version that is yet to come
 */
export function openApkg(file: Uint8Array, most = MOST_BYTES): Uint8Array {
	const names = memberNames(file);
	const name = COLLECTIONS.find((each) => names.includes(each));
	if (name === undefined) {
		// Whatever a later Anki calls its collection, the list of media is there.
		throw new FileError(names.includes('meta') ? 'import-anki-newer' : 'import-unknown');
	}
	const member = readMember(file, name, most);
	return name === 'collection.anki21b' ? unpackZstandard(member, most) : member;
}

function memberNames(file: Uint8Array): string[] {
	const names: string[] = [];
	try {
		unzipSync(file, {
			filter: ({ name }) => {
				names.push(name);
				return false;
			}
		});
	} catch (cause) {
		throw new FileError('import-damaged', { cause });
	}
	return names;
}

/** Piece by piece, so that a member that says it is small and isn't is met by the limit too. */
function readMember(file: Uint8Array, wanted: string, most: number): Uint8Array {
	const output = new Output(most);
	let isWhole = false;
	const unzip = new Unzip((member) => {
		if (member.name !== wanted) return;
		member.ondata = (error, chunk, final) => {
			if (error) throw error;
			output.add(chunk);
			isWhole ||= final;
		};
		member.start();
	});
	unzip.register(UnzipInflate);
	return reading(() => {
		for (let start = 0; start < file.length && !isWhole; start += PIECE)
			unzip.push(file.subarray(start, start + PIECE), start + PIECE >= file.length);
		if (!isWhole) throw new FileError('import-damaged');
		return output.whole();
	});
}

function unpackZstandard(packed: Uint8Array, most: number): Uint8Array {
	const output = new Output(most);
	const stream = new Decompress((chunk) => output.add(chunk));
	return reading(() => {
		if (windowOf(packed) > most) throw new FileError('import-too-large');
		for (let start = 0; start < packed.length; start += PIECE)
			stream.push(packed.subarray(start, start + PIECE), start + PIECE >= packed.length);
		return output.whole();
	});
}

/**
 * How much memory a Zstandard frame asks for, in bytes (RFC 8878, 3.1.1.1): fzstd takes it at once, up to 2 GB, and so
 * long as nothing is unpacked yet, it is only a claim.
 */
function windowOf(packed: Uint8Array): number {
	const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
	const descriptor = view.getUint8(4);
	const isSingleSegment = (descriptor & 0b10_0000) !== 0;
	if (!isSingleSegment) {
		const window = view.getUint8(5);
		const base = 2 ** (10 + (window >> 3));
		return base + (base / 8) * (window & 7);
	}
	const start = 5 + ([0, 1, 2, 4][descriptor & 3] ?? 0);
	switch (descriptor >> 6) {
		case 0:
			return view.getUint8(start);
		case 1:
			return view.getUint16(start, true) + 256;
		case 2:
			return view.getUint32(start, true);
		default:
			return Number(view.getBigUint64(start, true));
	}
}

/** What was unpacked so far, within the limit. */
class Output {
	readonly #chunks: Uint8Array[] = [];
	readonly #most: number;
	#length = 0;

	constructor(most: number) {
		this.#most = most;
	}

	add(chunk: Uint8Array): void {
		this.#length += chunk.length;
		if (this.#length > this.#most) throw new FileError('import-too-large');
		this.#chunks.push(chunk);
	}

	whole(): Uint8Array {
		const whole = new Uint8Array(this.#length);
		let start = 0;
		for (const chunk of this.#chunks) {
			whole.set(chunk, start);
			start += chunk.length;
		}
		return whole;
	}
}

/** Whatever a library says of a file that it cannot read, to a person it is damaged. */
function reading<T>(read: () => T): T {
	try {
		return read();
	} catch (cause) {
		if (cause instanceof FileError) throw cause;
		throw new FileError('import-damaged', { cause });
	}
}
