import { targetsOf } from '../../quiz/targets.ts';
import type { LearnerState, LessonState, PromptState } from '../state.ts';
import type { BitReader, BitWriter } from './bits.ts';
import { NAME_WIDTH } from './names.ts';
import type { CodecContext } from './state-codec.ts';

const TARGET_WIDTH = 4;
/** When a lesson was finished is kept to the day, in seconds. */
const DAY = 86_400;
/** Seconds since 2020-01-01: shorter than since 1970, and good for a century. */
const EPOCH = 1_577_836_800_000;

export const toSeconds = (milliseconds: number) => Math.max(0, Math.floor((milliseconds - EPOCH) / 1000));
export const fromSeconds = (seconds: number) => seconds * 1000 + EPOCH;

const targetIds = (context: CodecContext, dimension: string) => {
	const found = context.course.dimensions.find(({ id }) => id === dimension);
	return found
		? targetsOf(context.course, found)
				.map(({ id }) => id)
				.toSorted()
		: [];
};

/** Finished lessons and the answers to their prompts. */
export function writeLessons(writer: BitWriter, state: LearnerState, context: CodecContext): string {
	const lessons = Object.entries(state.lessons);
	writer
		.write(context.dimensionNames.width, NAME_WIDTH)
		.write(context.factNames.width, NAME_WIDTH)
		.writeCount(lessons.length);
	for (const [dimension, lesson] of lessons) {
		const targets = targetIds(context, dimension);
		writer.write(context.dimensionNames.keyOf(dimension), context.dimensionNames.width);
		writer.write(lesson.finishedAt === undefined ? 0 : 1, 1);
		if (lesson.finishedAt !== undefined) writer.writeCount(toSeconds(lesson.finishedAt) / DAY);
		const prompts = Object.entries(lesson.prompts);
		writer.writeCount(prompts.length);
		for (const [fact, prompt] of prompts) {
			writer.write(context.factNames.keyOf(fact), context.factNames.width);
			writer.write(prompt.correct ? 1 : 0, 1).write(prompt.missed ? 1 : 0, 1);
			// 0 is a target that is not known.
			writer.write(targets.indexOf(prompt.target) + 1, TARGET_WIDTH);
		}
	}
	return writer.toString();
}

export function readLessons(reader: BitReader, context: CodecContext): Record<string, LessonState> {
	const dimensionNames = context.dimensionNames.resized(reader.read(NAME_WIDTH));
	const factNames = context.factNames.resized(reader.read(NAME_WIDTH));
	const lessons: Record<string, LessonState> = {};
	const count = reader.readCount();
	for (let n = 0; n < Math.min(count, 1000); n++) {
		const dimension = dimensionNames.find(reader.read(dimensionNames.width));
		const finishedAt = reader.read(1) === 1 ? fromSeconds(reader.readCount() * DAY) : undefined;
		const targets = dimension === undefined ? [] : targetIds(context, dimension);
		const prompts: Record<string, PromptState> = {};
		const promptCount = reader.readCount();
		for (let p = 0; p < Math.min(promptCount, 1000); p++) {
			const fact = factNames.find(reader.read(factNames.width));
			const correct = reader.read(1) === 1;
			const missed = reader.read(1) === 1;
			const target = targets[reader.read(TARGET_WIDTH) - 1] ?? '';
			if (fact !== undefined) prompts[fact] = { correct, missed, target };
		}
		if (dimension !== undefined) lessons[dimension] = { prompts, finishedAt };
	}
	return lessons;
}
