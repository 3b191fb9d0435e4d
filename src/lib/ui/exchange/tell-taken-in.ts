import { m } from '../../paraglide/messages.js';
import type { TakenIn } from './take-in.ts';

/** What became of a file, a sentence each. */
export function tellTakenIn(taken: TakenIn): string[] {
	const told = (count: number, tell: (values: { count: number }) => string) =>
		count > 0 ? [tell({ count })] : [];
	switch (taken.kind) {
		case 'record':
			return [
				m.bring_record({ fresh: taken.fresh, known: taken.known }),
				...told(taken.ofLaterKind, m.bring_of_later_kind),
				...told(taken.unreadable, m.bring_unreadable),
				...told(taken.ahead, m.bring_ahead),
				...told(taken.fresh, m.bring_other_tabs)
			];
		case 'reviews':
			return [
				m.bring_reviews({ fresh: taken.add.length, known: taken.known }),
				...told(taken.ofNoCard, m.bring_of_no_card),
				...told(taken.otherNotes, m.bring_other_notes),
				...told(taken.ahead, m.bring_ahead),
				...told(taken.add.length, m.bring_other_tabs)
			];
	}
}
