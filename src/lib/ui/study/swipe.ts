/** One finger on the card: where it went down, where it is, and what that amounts to. */
export interface Swipe {
	readonly pointer: number;
	readonly from: Point;
	/** `undecided` until the finger has moved far enough to tell a swipe from a scroll or a tap. */
	readonly phase: 'undecided' | 'swiping';
	/** Sideways from where it went down, in CSS pixels; right is positive. */
	readonly dx: number;
}

interface Point {
	readonly x: number;
	readonly y: number;
}

export type SwipeDirection = 'left' | 'right';

/** How far a finger may wander before it means something, in CSS pixels. */
const SLOP = 10;
/** A swipe goes at least this much further sideways than up or down, so that a slanted scroll is none. */
const SLANT = 2;
/** The part of the card's width that has to be crossed, and the least and the most of it in CSS pixels. */
const PART = 0.3;
const LEAST = 80;
const MOST = 160;

export const beginSwipe = (pointer: number, from: Point): Swipe => ({
	pointer,
	from,
	phase: 'undecided',
	dx: 0
});

/** The swipe after a move; undefined once it is plain that it is none. */
export function moveSwipe(swipe: Swipe, { x, y }: Point): Swipe | undefined {
	const dx = x - swipe.from.x;
	const dy = y - swipe.from.y;
	if (swipe.phase === 'swiping') return { ...swipe, dx };
	if (Math.hypot(dx, dy) < SLOP) return swipe;
	return Math.abs(dx) >= SLANT * Math.abs(dy) ? { ...swipe, phase: 'swiping', dx } : undefined;
}

/** Where the swipe would lead if the finger were lifted now; undefined where the card would go back. */
export function directionOf({ phase, dx }: Swipe, width: number): SwipeDirection | undefined {
	if (phase !== 'swiping' || Math.abs(dx) < Math.min(MOST, Math.max(LEAST, width * PART))) return undefined;
	return dx < 0 ? 'left' : 'right';
}
