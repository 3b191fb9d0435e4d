import type { Attachment } from 'svelte/attachments';
import { beginSwipe, directionOf, moveSwipe, type Swipe, type SwipeDirection } from './swipe.ts';

export interface SwipeOptions {
	readonly isEnabled: () => boolean;
	/** Where lifting the finger now would lead; undefined where nowhere. */
	readonly onlean: (direction: SwipeDirection | undefined) => void;
	readonly onswipe: (direction: SwipeDirection) => void;
}

/**
 * Lets a finger or a pen swipe an element sideways, which follows unless motion is unwelcome. Its style needs
 * `touch-action: pan-y`: then the browser keeps scrolling to itself and takes the finger away when it scrolls.
 */
export function swipeable(options: SwipeOptions): Attachment<HTMLElement> {
	return (element) => {
		let swipe: Swipe | undefined;
		const follows = !matchMedia('(prefers-reduced-motion: reduce)').matches;

		function settle() {
			swipe = undefined;
			element.style.translate = '';
			options.onlean(undefined);
		}
		function down(event: PointerEvent) {
			if (swipe) return settle();
			if (!options.isEnabled() || event.pointerType === 'mouse' || !event.isPrimary) return;
			swipe = beginSwipe(event.pointerId, { x: event.clientX, y: event.clientY });
		}
		function move(event: PointerEvent) {
			if (swipe?.pointer !== event.pointerId) return;
			const moved = moveSwipe(swipe, { x: event.clientX, y: event.clientY });
			if (!moved) return settle();
			if (swipe.phase === 'undecided' && moved.phase === 'swiping')
				element.setPointerCapture(event.pointerId);
			swipe = moved;
			if (follows) element.style.translate = `${moved.dx}px`;
			options.onlean(directionOf(moved, element.clientWidth));
		}
		function up(event: PointerEvent) {
			if (swipe?.pointer !== event.pointerId) return;
			const direction = directionOf(swipe, element.clientWidth);
			settle();
			if (direction) options.onswipe(direction);
		}

		element.addEventListener('pointerdown', down);
		element.addEventListener('pointermove', move);
		element.addEventListener('pointerup', up);
		element.addEventListener('pointercancel', settle);
		return () => {
			element.removeEventListener('pointerdown', down);
			element.removeEventListener('pointermove', move);
			element.removeEventListener('pointerup', up);
			element.removeEventListener('pointercancel', settle);
		};
	};
}
