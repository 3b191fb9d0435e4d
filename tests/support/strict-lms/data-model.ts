import type { DataType } from './data-type.ts';
import { parseElementName, type ElementName } from './element-name.ts';
import { breaksStructure } from './structure.ts';
import type { ElementRule, Version } from './version.ts';

export interface Answer {
	readonly value: string;
	readonly error: string;
}

/** The values of one session. Reads and writes answer with the error code of the version. */
export class DataModel {
	readonly #version: Version;
	readonly #unsupported: readonly string[];
	readonly #values = new Map<string, string>();
	readonly #counts = new Map<string, number>();
	readonly #written = new Set<string>();

	/** Throws an Error for initial data that the model does not have, or that no LMS could give. */
	constructor(version: Version, data: Readonly<Record<string, string>>, unsupported: readonly string[]) {
		this.#version = version;
		this.#unsupported = unsupported;
		for (const [name, value] of Object.entries(data)) {
			const rule = this.#rule(parseElementName(name).rule);
			if (!rule) throw new Error(`no element of this version: ${name}`);
			if (rule.mode === 'r' && typeof rule.type === 'function' && rule.type(value) !== 'ok')
				throw new Error(`no LMS gives ${name} the value "${value}"`);
			this.#put(name, value);
		}
	}

	get(name: string): Answer {
		const { codes } = this.#version;
		const element = parseElementName(name);
		if (this.#lacks(element.rule)) return failed(codes.unimplemented);
		if (element.keyword) return this.#getKeyword(element, name);
		const rule = this.#rule(element.rule);
		if (!rule) return failed(name === '' ? codes.getFails : codes.undefinedElement);
		if (rule.mode === 'w') return failed(codes.writeOnly);
		if (!this.#exists(element)) return failed(codes.getFails);
		const value = this.#values.get(name) ?? rule.initial;
		return value === undefined ? failed(codes.notSet) : { value, error: '0' };
	}

	/** Answers with the error code, `0` when the value was taken. */
	set(name: string, value: string): string {
		const { codes } = this.#version;
		const element = parseElementName(name);
		if (this.#lacks(element.rule)) return codes.unimplemented;
		if (element.keyword) {
			const { error } = this.#getKeyword(element, name);
			return error === '0' ? codes.keyword : codes.undefinedElement;
		}
		const rule = this.#rule(element.rule);
		if (!rule) return name === '' ? codes.setFails : codes.undefinedElement;
		if (rule.mode === 'r') return codes.readOnly;
		const broken = breaksStructure(this.#version, this, element, value);
		if (broken) return codes[broken];
		const verdict = this.#typeOf(rule, element)?.(value) ?? 'type';
		if (verdict !== 'ok') return codes[verdict];
		this.write(name, value);
		return '0';
	}

	/** Writes without asking, as the LMS itself does. */
	write(name: string, value: string): void {
		this.#put(name, value);
		this.#written.add(name);
	}

	/** The value as it lies here, of write-only elements too; empty where there is none. */
	peek(name: string): string {
		return this.#values.get(name) ?? this.#rule(parseElementName(name).rule)?.initial ?? '';
	}

	has(name: string): boolean {
		return this.#values.has(name);
	}

	/** How many records a collection has. */
	count(collection: string): number {
		return this.#counts.get(collection) ?? 0;
	}

	/** What was written since the session began. */
	written(): readonly (readonly [string, string])[] {
		return [...this.#written].map((name) => [name, this.peek(name)]);
	}

	#put(name: string, value: string): void {
		this.#values.set(name, value);
		for (const { collection, index } of parseElementName(name).steps)
			this.#counts.set(collection, Math.max(this.count(collection), index + 1));
	}

	#rule(name: string): ElementRule | undefined {
		const { elements } = this.#version;
		return Object.hasOwn(elements, name) ? elements[name] : undefined;
	}

	#lacks(rule: string): boolean {
		return this.#unsupported.some((name) => rule === name || rule.startsWith(`${name}.`));
	}

	#exists({ steps }: ElementName): boolean {
		return steps.every(({ collection, index }) => index < this.count(collection));
	}

	#typeOf({ type }: ElementRule, { base }: ElementName): DataType | undefined {
		if (typeof type === 'function') return type;
		const interaction = base.split('.').slice(0, 3).join('.');
		return this.#version.formats[type][this.peek(`${interaction}.type`)];
	}

	#getKeyword(element: ElementName, name: string): Answer {
		const { codes, containers, collections, version } = this.#version;
		const { rule, base, keyword } = element;
		if (name === 'cmi._version') return { value: version, error: '0' };
		const isCollection = Object.hasOwn(collections, rule);
		const known = this.#rule(rule) ?? (isCollection || containers.includes(rule));
		if (!known) return failed(codes.undefinedElement);
		if (!this.#exists(element)) return failed(codes.getFails);
		if (keyword === '_children' && containers.includes(rule))
			return { value: this.#children(rule), error: '0' };
		if (keyword === '_count' && isCollection) return { value: `${this.count(base)}`, error: '0' };
		if (keyword === '_version') return failed(codes.getFails);
		return failed(keyword === '_count' ? codes.noCount : codes.noChildren);
	}

	#children(container: string): string {
		const inside = Object.hasOwn(this.#version.collections, container) ? `${container}.n.` : `${container}.`;
		const names = Object.keys(this.#version.elements)
			.filter((name) => name.startsWith(inside) && !this.#lacks(name))
			.map((name) => name.slice(inside.length).split('.')[0]);
		return [...new Set(names)].join(',');
	}
}

const failed = (error: string): Answer => ({ value: '', error });
