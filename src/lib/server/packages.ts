import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { readManifest, type Manifest } from '../lms/manifest.ts';
import { packageCourse } from '../package/package-course.ts';
import type { Standard } from '../package/standard.ts';
import { planBank } from '../quiz/plan-bank.ts';
import type { PublishedCourse } from './courses.ts';
import { readPackageParts } from './package-parts.ts';

/** A package as it is downloaded, and as an LMS has it after the import. */
export interface ReadyPackage {
	readonly zip: Uint8Array<ArrayBuffer>;
	/** SHA-256 of the zip, in hex: the same course and player give the same bytes. */
	readonly revision: string;
	/** Contents by their paths in the zip. */
	readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
	readonly manifest: Manifest;
}

/** Packages are made in some tens of milliseconds and hold some hundred kilobytes. */
const MOST = 12;

/** Makes packages, and keeps those that were asked for last. */
export class PackageShelf {
	readonly #assets: (course: string) => Promise<Record<string, Uint8Array>>;
	/** By course, its revision and standard; the one asked for last is the last. */
	readonly #ready = new Map<string, Promise<ReadyPackage>>();

	/** @param assets all files of a course that are no text, by name */
	constructor(assets: (course: string) => Promise<Record<string, Uint8Array>>) {
		this.#assets = assets;
	}

	/** Rejects with FileError `player-missing` where the player is not built. */
	async get({ course, revision }: PublishedCourse, standard: Standard): Promise<ReadyPackage> {
		const key = `${course.id} ${revision} ${standard}`;
		const making = this.#ready.get(key) ?? this.#make(course, standard);
		this.#ready.delete(key);
		this.#ready.set(key, making);
		const [oldest] = this.#ready.keys();
		if (this.#ready.size > MOST && oldest !== undefined) this.#ready.delete(oldest);
		try {
			return await making;
		} catch (error) {
			this.#ready.delete(key);
			throw error;
		}
	}

	async #make(course: PublishedCourse['course'], standard: Standard): Promise<ReadyPackage> {
		const [parts, assets] = await Promise.all([readPackageParts(standard), this.#assets(course.id)]);
		const { zip } = packageCourse({ course, plan: planBank(course), standard, assets, ...parts });
		const files = new Map(
			Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, new Uint8Array(bytes)] as const)
		);
		const manifest = readManifest(strFromU8(files.get('imsmanifest.xml') ?? new Uint8Array()));
		return { zip, revision: createHash('sha256').update(zip).digest('hex'), files, manifest };
	}
}
