import type { Fields } from '$lib/assign/plan-fields';
import type { TallyRow } from '$lib/assign/plan-screen';
import type { AssignmentSettings } from '$lib/assign/settings';
import { m } from '$lib/paraglide/messages.js';
import { getLocale } from '$lib/paraglide/runtime.js';

/** Questions that a form's choices leave to draw from. */
function countPool(tally: readonly TallyRow[], fields: Fields): number {
	const has = (name: string, value: string) => fields[name]?.includes(value) ?? false;
	const fits = ({ dimension, type, level, authored, picked }: TallyRow) =>
		picked ||
		(has('dimensions', dimension) &&
			has('types', type) &&
			has('levels', level) &&
			(authored || !has('source', 'authored')));
	return tally.filter(fits).reduce((sum, { count }) => sum + count, 0);
}

/** A form in one sentence or two, as it stands; nothing where a field that it speaks of holds no number. */
export function summarise(
	kind: AssignmentSettings['kind'],
	fields: Fields,
	tally: readonly TallyRow[]
): string {
	const number = (name: string) => Number.parseInt(fields[name]?.[0] ?? '', 10) || 0;
	const dimensions = fields['dimensions']?.length ?? 0;
	switch (kind) {
		case 'quiz':
			if (number('count') === 0 || dimensions === 0) return '';
			return quizSentence({
				count: number('count'),
				dimensions,
				pool: countPool(tally, fields),
				timeLimit: number('timeLimit') || null,
				attempts: number('attempts') || null,
				form: fields['form']?.includes('own') ? 'own' : 'same'
			});
		case 'cards': {
			const date = fields['readyBy']?.[0] ?? '';
			if (!Number.isFinite(Date.parse(date)) || number('target') === 0 || dimensions === 0) return '';
			return cardsSentence(dimensions, date, number('target'));
		}
		case 'course':
			return m.assign_summary_course();
	}
}

/** Settings in the same words. @param pool questions to draw from */
export function summariseSettings(settings: AssignmentSettings, pool: number): string {
	switch (settings.kind) {
		case 'quiz':
			return quizSentence({ ...settings, dimensions: settings.dimensions.length, pool });
		case 'cards':
			return cardsSentence(settings.dimensions.length, settings.readyBy, Math.round(settings.target * 100));
		case 'course':
			return m.assign_summary_course();
	}
}

function quizSentence(quiz: {
	readonly count: number;
	readonly dimensions: number;
	readonly pool: number;
	readonly timeLimit: number | null;
	readonly attempts: number | null;
	readonly form: 'same' | 'own';
}): string {
	const sentence = m.assign_summary({
		questions: m.assign_questions({ count: quiz.count }),
		dimensions: m.assign_dimensions({ count: quiz.dimensions }),
		pool: quiz.pool,
		time:
			quiz.timeLimit === null
				? m.assign_summary_no_limit()
				: m.assign_summary_limit({ minutes: m.assign_minutes({ count: quiz.timeLimit }) }),
		attempts: quiz.attempts === null ? m.assign_summary_any() : m.assign_attempts({ count: quiz.attempts })
	});
	return `${sentence} ${quiz.form === 'same' ? m.assign_summary_same() : m.assign_summary_own()}`;
}

const cardsSentence = (dimensions: number, date: string, target: number) =>
	m.assign_summary_cards({
		dimensions: m.assign_dimensions({ count: dimensions }),
		date: tellDate(date),
		target
	});

/** @param date `YYYY-MM-DD` */
export function tellDate(date: string): string {
	return new Intl.DateTimeFormat(getLocale(), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
}
