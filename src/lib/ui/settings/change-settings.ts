import type { EventDetail } from '../../record/event.ts';

/** The fields of a change of settings; null takes a choice back. */
export type SettingsChange = Extract<EventDetail, { type: 'settings-changed' }>['settings'];

/** Keeps a change; resolves once it is kept, or once it is plain that it isn't yet. */
export type ChangeSettings = (change: SettingsChange) => Promise<unknown>;

/** What a learner's reviews were fitted to, or the way back to the defaults. */
export type Adoption = Omit<Extract<EventDetail, { type: 'parameters-adopted' }>, 'type'>;

export type AdoptParameters = (adoption: Adoption) => Promise<unknown>;
