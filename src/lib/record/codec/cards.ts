import type { CardState } from '../../cards/schedule.ts';
import type { CardMemory, LearnerState } from '../state.ts';
import type { BitReader, BitWriter } from './bits.ts';
import { fromSeconds, toSeconds } from './lessons.ts';
import { NAME_WIDTH } from './names.ts';
import type { CodecContext } from './state-codec.ts';

const REVISION_WIDTH = 4;
const STABILITY_WIDTH = 10;
const DIFFICULTY_WIDTH = 7;
const REPS_WIDTH = 5;
const LAPSES_WIDTH = 4;
/** Of the widths that a list gives for its days and intervals. */
const WIDTH_WIDTH = 4;
/** Low bits of the distance between two neighbouring keys; about what 150 cards of 20-bit keys are apart. */
const GAP_WIDTH = 12;
/** ts-fsrs keeps stability within these days. On a scale of logarithms a step of 10 bits is under two percent. */
const [LEAST_STABILITY, MOST_STABILITY] = [0.001, 36_500];
const STABILITY_SPAN = Math.log(MOST_STABILITY / LEAST_STABILITY);
const stabilityStep = (stability: number) =>
	(Math.log(stability / LEAST_STABILITY) / STABILITY_SPAN) * (2 ** STABILITY_WIDTH - 1);
const stabilityAt = (step: number) =>
	LEAST_STABILITY * Math.exp((step / (2 ** STABILITY_WIDTH - 1)) * STABILITY_SPAN);
const DIFFICULTY_STEPS = (2 ** DIFFICULTY_WIDTH - 1) / 9;

const widthFor = (most: number) => Math.min(15, Math.max(1, Math.ceil(Math.log2(most + 1))));

/**
 * Where each card stands, with its dates; the single reviews that led there stay behind. Cards are in the order of
 * their keys, so that only the gaps between keys need room (Golomb coding).
 */
export function writeCards(writer: BitWriter, state: LearnerState, context: CodecContext): string {
	const known = Object.entries(state.cards)
		.flatMap(([id, memory]) =>
			memory.state ? [{ key: context.cardNames.keyOf(id), memory, card: memory.state }] : []
		)
		.toSorted((a, b) => a.key - b.key);
	const base = known.reduce((least, { card }) => Math.min(least, card.lastDay), known[0]?.card.lastDay ?? 0);
	const intervalOf = (card: CardState) => (card.phase === 'review' ? card.dueDay - card.lastDay : 0);
	const dayWidth = widthFor(known.reduce((most, { card }) => Math.max(most, card.lastDay - base), 0));
	const intervalWidth = widthFor(known.reduce((most, { card }) => Math.max(most, intervalOf(card)), 0));
	writer
		// No card, no width: the cards need not be made yet.
		.write(known.length === 0 ? 0 : context.cardNames.width, NAME_WIDTH)
		.writeCount(known.length)
		.writeCount(base)
		.write(dayWidth, WIDTH_WIDTH)
		.write(intervalWidth, WIDTH_WIDTH);
	let before = 0;
	for (const { key, memory, card } of known) {
		writeGap(writer, key - before);
		before = key;
		if (memory.revision === 1) writer.write(0, 1);
		else writer.write(1, 1).write(memory.revision % 2 ** REVISION_WIDTH, REVISION_WIDTH);
		writer.write(memory.firstDay === card.lastDay ? 1 : 0, 1);
		if (card.phase === 'review') writer.write(0, 1);
		else writer.write(1, 1).write(card.phase === 'learning' ? 0 : 1, 1);
		writer.write(stabilityStep(card.stability), STABILITY_WIDTH);
		writer.write((card.difficulty - 1) * DIFFICULTY_STEPS, DIFFICULTY_WIDTH);
		writer.write(card.lastDay - base, dayWidth);
		writer.write(card.reps, REPS_WIDTH);
		if (card.lapses === 0) writer.write(0, 1);
		else writer.write(1, 1).write(card.lapses, LAPSES_WIDTH);
		if (card.phase === 'review') writer.write(intervalOf(card), intervalWidth);
		else writer.write(card.step, 2).writeCount(toSeconds(card.dueAt));
	}
	return writer.toString();
}

export function readCards(reader: BitReader, context: CodecContext): Record<string, CardMemory> {
	const width = reader.read(NAME_WIDTH);
	const cards: Record<string, CardMemory> = {};
	const count = Math.min(reader.readCount(), 10_000);
	if (count === 0) return cards;
	const cardNames = context.cardNames.resized(width);
	const base = reader.readCount();
	const dayWidth = reader.read(WIDTH_WIDTH);
	const intervalWidth = reader.read(WIDTH_WIDTH);
	let key = 0;
	for (let n = 0; n < count; n++) {
		key += readGap(reader);
		const id = cardNames.find(key);
		const revision = reader.read(1) === 0 ? 1 : reader.read(REVISION_WIDTH);
		const isNew = reader.read(1) === 1;
		const phase = reader.read(1) === 0 ? 'review' : reader.read(1) === 0 ? 'learning' : 'relearning';
		const memory = {
			stability: stabilityAt(reader.read(STABILITY_WIDTH)),
			difficulty: 1 + reader.read(DIFFICULTY_WIDTH) / DIFFICULTY_STEPS,
			lastDay: base + reader.read(dayWidth),
			reps: reader.read(REPS_WIDTH),
			lapses: reader.read(1) === 0 ? 0 : reader.read(LAPSES_WIDTH)
		};
		const state: CardState =
			phase === 'review'
				? { ...memory, phase, dueDay: memory.lastDay + reader.read(intervalWidth) }
				: { ...memory, phase, step: reader.read(2), dueAt: fromSeconds(reader.readCount()) };
		const current = id === undefined ? undefined : context.revisions.get(id);
		// A card whose meaning has changed starts anew.
		if (id === undefined || current === undefined || current % 2 ** REVISION_WIDTH !== revision) continue;
		const firstDay = isNew ? memory.lastDay : undefined;
		cards[id] = { revision: current, base: state, reviews: [], state, firstDay };
	}
	return cards;
}

function writeGap(writer: BitWriter, gap: number): void {
	for (let high = Math.floor(gap / 2 ** GAP_WIDTH); high > 0; high--) writer.write(1, 1);
	writer.write(0, 1).write(gap % 2 ** GAP_WIDTH, GAP_WIDTH);
}

function readGap(reader: BitReader): number {
	let high = 0;
	while (reader.read(1) === 1) high += 1;
	return high * 2 ** GAP_WIDTH + reader.read(GAP_WIDTH);
}
