import { describe, expect, it } from 'vitest';
import { beginSwipe, directionOf, moveSwipe, type Swipe } from './swipe.ts';

const WIDTH = 350;
const along = (...points: readonly (readonly [x: number, y: number])[]) =>
	points.reduce<Swipe | undefined>(
		(swipe, [x, y]) => swipe && moveSwipe(swipe, { x: 200 + x, y: 400 + y }),
		beginSwipe(1, { x: 200, y: 400 })
	);

describe('a finger', () => {
	it.each([
		[
			'far to the right',
			[
				[20, 2],
				[110, 10]
			],
			'right'
		],
		[
			'far to the left',
			[
				[-20, -4],
				[-110, -30]
			],
			'left'
		],
		[
			'to the right and back',
			[
				[20, 2],
				[150, 10],
				[40, 10]
			],
			undefined
		],
		[
			'not far enough',
			[
				[20, 2],
				[90, 2]
			],
			undefined
		],
		['on one spot, as a tap', [[3, 4]], undefined],
		[
			'sideways at first and down later, which is still a swipe',
			[
				[30, 4],
				[120, 90]
			],
			'right'
		]
	] as const)('going %s', (_, points, direction) => {
		const swipe = along(...points);
		expect(swipe && directionOf(swipe, WIDTH)).toBe(direction);
	});

	it.each([
		[
			'down',
			[
				[2, 30],
				[200, 30]
			]
		],
		[
			'slanting down, as a thumb scrolls',
			[
				[14, 9],
				[200, 100]
			]
		],
		['up', [[0, -30]]]
	] as const)('going %s is no swipe, wherever it goes next', (_, points) => {
		expect(along(...points)).toBeUndefined();
	});

	it('need not cross all of a wide card, and crosses enough of a narrow one', () => {
		const swipe = along([90, 0]);
		expect(swipe && directionOf(swipe, 100)).toBe('right');
		const far = along([170, 0]);
		expect(far && directionOf(far, 1200)).toBe('right');
	});
});
