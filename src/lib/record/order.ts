/**
 * The order in which events are replayed: a hybrid logical clock. `order` is the device's time, or one more than the
 * highest order that the device had seen, whichever is later (Kulkarni and others 2014, with the counter folded into
 * the milliseconds). So an event comes after all that its device knew of, even where a clock is hours off or was set
 * back, and events of devices that did not know of each other fall about as they happened. `at` stays what the clock
 * said, because learning steps and reports are about the time on the wall. Where the two agree, only `at` is written.
 */
export const orderOf = ({
	order,
	at
}: {
	readonly order?: number | undefined;
	readonly at: number;
}): number => order ?? at;
