import { describe, expect, it } from 'vitest';
import { findApi, parseApi } from './find-api.ts';

/** What a search looks at in a window. `parent` and `opener` of undefined are as in a browser's top window. */
interface Frame {
	readonly api?: unknown;
	readonly parent?: object;
	readonly top?: object;
	readonly opener?: object;
	/** Of another origin: any look at it throws, but for its parent. */
	readonly isForeign?: boolean;
}

const api = (name: string) => ({ LMSInitialize: () => name });

function frame({ api: found, parent, top, opener, isForeign }: Frame = {}): Window {
	// A prototype-less stand-in that is typed as a window, since tests run without a browser.
	return new Proxy<Window>(Object.create(null), {
		get(_, name, self: unknown) {
			if (name === 'parent') return parent ?? self;
			if (isForeign) throw new DOMException('Blocked a frame', 'SecurityError');
			if (name === 'window') return self;
			if (name === 'opener') return opener ?? null;
			if (name === 'top') return top ?? self;
			return name === 'API' ? found : undefined;
		}
	});
}

/** So many frames around a window. */
function nested(depth: number, top: Window): Window {
	let inner = top;
	for (let n = 0; n < depth; n++) inner = frame({ parent: inner });
	return inner;
}

const found = (window: Window) => findApi(window, 'API')?.call('LMSInitialize', '');

describe('the API of an LMS', () => {
	const top = frame({ api: api('top') });

	it.each<[string, Window, string | undefined]>([
		['in the window itself', frame({ api: api('own'), parent: top }), 'own'],
		['in the parent', frame({ parent: top }), 'top'],
		['499 parents up', nested(499, top), 'top'],
		['500 parents up', nested(500, top), 'top'],
		['not 501 parents up', nested(501, top), undefined],
		['nowhere', nested(3, frame()), undefined],
		['in the opener', frame({ opener: top }), 'top'],
		['in a parent of the opener', frame({ opener: nested(3, top) }), 'top'],
		['in a parent before the opener', frame({ parent: top, opener: frame({ api: api('opener') }) }), 'top'],
		['beyond a parent of another origin', frame({ parent: frame({ isForeign: true, parent: top }) }), 'top'],
		[
			'in the opener, when a parent is of another origin',
			frame({ parent: frame({ isForeign: true }), opener: top }),
			'top'
		],
		[
			'in the opener of the window around the frame',
			frame({ parent: frame(), top: frame({ opener: top }) }),
			'top'
		],
		[
			'not in the opener of a window around it of another origin',
			frame({ top: frame({ isForeign: true }) }),
			undefined
		],
		[
			'beyond what has its name and is none, such as an element',
			frame({ api: { tagName: 'DIV' }, parent: frame({ api: { LMSInitialize: 'x' }, parent: top }) }),
			'top'
		],
		[
			'beyond what has its name and is of another origin',
			frame({
				api: new Proxy(
					{},
					{
						get: () => {
							throw new DOMException('Blocked a frame', 'SecurityError');
						}
					}
				),
				parent: top
			}),
			'top'
		],
		['not in an opener of another origin', frame({ opener: frame({ isForeign: true }) }), undefined],
		[
			'not where the name is taken by something else',
			frame({ api: 'API', parent: frame({ api: null }) }),
			undefined
		]
	])('is found %s', (_, window, name) => expect(found(window)).toBe(name));

	it('is taken as it is where nothing better has its name', () => {
		expect(findApi(frame({ api: { isReady: false } }), 'API')?.call('LMSInitialize', '')).toBe('');
	});

	it('is looked for under the name of its version', () => {
		expect(findApi(top, 'API_1484_11')).toBeUndefined();
	});
});

describe('a function of the API', () => {
	const lms = parseApi({
		count: () => 3,
		yes: () => true,
		nothing: () => undefined,
		nil: () => null,
		own(this: unknown) {
			return this === undefined ? 'lost' : 'kept';
		},
		fails() {
			throw new Error('a fault of its own');
		},
		text: 'no function'
	});

	it.each([
		['count', '3'],
		['yes', 'true'],
		['nothing', ''],
		['nil', ''],
		['own', 'kept'],
		['text', ''],
		['missing', '']
	])('%s gives "%s"', (name, result) => expect(lms?.call(name)).toBe(result));

	it('throws what the LMS throws', () => expect(() => lms?.call('fails')).toThrow('a fault'));
});
