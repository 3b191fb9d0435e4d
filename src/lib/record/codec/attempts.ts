import { CONFIDENCES } from '../confidence.ts';
import type { Answer, Attempt } from '../state.ts';
import type { BitReader, BitWriter } from './bits.ts';
import { fromSeconds, toSeconds } from './lessons.ts';
import { readResponse, writeResponse } from './response.ts';
import { NAME_WIDTH } from './names.ts';
import type { CodecContext } from './state-codec.ts';

/** Scores are sixtieths: halves, thirds, quarters, fifths and sixths of a point are exact. */
const SCORE_PARTS = 60;
const SCORE_WIDTH = 6;
const CONFIDENCE_WIDTH = 2;

/** Forms in the order of their questions, with what was answered. Times of single answers are not kept. */
export function writeAttempts(
	writer: BitWriter,
	attempts: readonly Attempt[],
	context: CodecContext
): string {
	writer
		.write(context.quizNames.width, NAME_WIDTH)
		// No question, no width: the bank need not be made yet.
		.write(attempts.length === 0 ? 0 : context.questionNames.width, NAME_WIDTH)
		.writeCount(attempts.length);
	// Each attempt began after the one before it.
	let before = 0;
	const inOrder = attempts.toSorted((a, b) => a.startedAt - b.startedAt);
	for (const attempt of inOrder) {
		writer.write(context.quizNames.keyOf(attempt.quiz), context.quizNames.width);
		writer.write(attempt.practice ? 1 : 0, 1);
		// Small seeds, negative ones too, in few bits.
		writer.writeCount(attempt.seed < 0 ? -2 * attempt.seed - 1 : 2 * attempt.seed);
		writer.writeCount(toSeconds(attempt.startedAt) - before);
		before = toSeconds(attempt.startedAt);
		writer.write(attempt.finishedAt === undefined ? 0 : 1, 1);
		if (attempt.finishedAt !== undefined)
			writer.writeCount(Math.max(0, toSeconds(attempt.finishedAt) - toSeconds(attempt.startedAt)));
		writer.writeCount(attempt.questions.length);
		for (const id of attempt.questions) {
			const question = context.questions.get(id);
			const answer = attempt.answers[id];
			writer.write(context.questionNames.keyOf(id), context.questionNames.width);
			writer.write(answer && question ? 1 : 0, 1);
			if (!answer || !question) continue;
			writeScore(writer, answer.score);
			if (answer.confidence === undefined) writer.write(0, 1);
			else writer.write(1, 1).write(CONFIDENCES.indexOf(answer.confidence), CONFIDENCE_WIDTH);
			writeResponse(writer, question, answer.response);
		}
	}
	// Last, since players that know nothing of it read no further, and past the end of an older state all is 0.
	if (attempts.some(({ asksConfidence }) => asksConfidence))
		for (const { asksConfidence } of inOrder) writer.write(asksConfidence ? 1 : 0, 1);
	return writer.toString();
}

export function readAttempts(reader: BitReader, context: CodecContext): Attempt[] {
	const quizNames = context.quizNames.resized(reader.read(NAME_WIDTH));
	const questionWidth = reader.read(NAME_WIDTH);
	const count = Math.min(reader.readCount(), 1000);
	if (count === 0) return [];
	const attempts: (Attempt | undefined)[] = [];
	const questionNames = context.questionNames.resized(questionWidth);
	let before = 0;
	for (let n = 0; n < count; n++) {
		const quiz = quizNames.find(reader.read(quizNames.width));
		const practice = reader.read(1) === 1 || undefined;
		const zigzag = reader.readCount();
		const seed = zigzag % 2 === 1 ? -(zigzag + 1) / 2 : zigzag / 2;
		before += reader.readCount();
		const startedAt = fromSeconds(before);
		const finishedAt = reader.read(1) === 1 ? startedAt + reader.readCount() * 1000 : undefined;
		const questions: string[] = [];
		const answers: Record<string, Answer> = {};
		const questionCount = Math.min(reader.readCount(), 10_000);
		for (let q = 0; q < questionCount; q++) {
			const id = questionNames.find(reader.read(questionNames.width));
			const isAnswered = reader.read(1) === 1;
			const answer = isAnswered ? readAnswer(reader, id, startedAt, context) : undefined;
			// A question whose answer can no longer be read is left out whole; one that waits is still asked.
			if (id === undefined || (isAnswered && !answer)) continue;
			questions.push(id);
			if (answer) answers[id] = answer;
		}
		// Later events name attempts by these ids, within this session only; the same attempt has the same in any copy.
		const id = `saved-${before}-${seed}-${quiz}`;
		const isKnown = quiz !== undefined && questions.length > 0;
		attempts.push(
			isKnown ? { id, quiz, seed, practice, questions, answers, startedAt, finishedAt } : undefined
		);
	}
	return attempts.flatMap((attempt) => {
		const asksConfidence = reader.read(1) === 1 || undefined;
		return attempt ? [{ ...attempt, asksConfidence }] : [];
	});
}

function readAnswer(
	reader: BitReader,
	id: string | undefined,
	at: number,
	context: CodecContext
): Answer | undefined {
	const score = readScore(reader);
	const confidence = reader.read(1) === 1 ? CONFIDENCES[reader.read(CONFIDENCE_WIDTH)] : undefined;
	const response = readResponse(reader, id === undefined ? undefined : context.questions.get(id));
	return response && { response, score: Math.min(1, score), at, latency: 0, confidence };
}

/** Wholly right is one bit, wholly wrong two; only what is between needs its sixtieths. */
function writeScore(writer: BitWriter, score: number): void {
	const parts = Math.round(score * SCORE_PARTS);
	if (parts === SCORE_PARTS) writer.write(1, 1);
	else if (parts === 0) writer.write(0b01, 2);
	else writer.write(0b00, 2).write(parts, SCORE_WIDTH);
}

function readScore(reader: BitReader): number {
	if (reader.read(1) === 1) return 1;
	return reader.read(1) === 1 ? 0 : reader.read(SCORE_WIDTH) / SCORE_PARTS;
}
