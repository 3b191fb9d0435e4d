import type { Confidence } from '../record/confidence.ts';
import type { Response } from '../quiz/question.ts';
import type { Marking } from './marking.ts';

/** An answer as it is sent to be graded. */
export interface SentAnswer {
	/** Made once for this answer: what comes twice counts once. */
	readonly key: string;
	/** Of the question in the form, from 0. */
	readonly place: number;
	/** In the names in which the question was asked. */
	readonly response: Response;
	readonly confidence?: Confidence | undefined;
	/** Milliseconds from showing the question to answering it. */
	readonly latency: number;
}

/** What becomes of an answer that was sent. */
export type SendOutcome =
	/** The server has it. The marking is there where answers are explained at once. */
	| { readonly kind: 'saved'; readonly marking?: Marking | undefined }
	/** The attempt has ended, here or elsewhere: it is too late. */
	| { readonly kind: 'over' }
	/** The server will never take it. */
	| { readonly kind: 'refused' }
	/** Nobody answered, or the server is not well: worth another try. */
	| { readonly kind: 'unreachable' };

/** Whoever takes the answers of an attempt and grades them. */
export interface AttemptPort {
	send(answer: SentAnswer): Promise<SendOutcome>;
	/** Ends the attempt. */
	finish(): Promise<'finished' | 'unreachable'>;
}
