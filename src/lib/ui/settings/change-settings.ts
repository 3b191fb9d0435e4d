import type { EventDetail } from '../../record/event.ts';

/** The fields of a change of settings; null takes a choice back. */
export type SettingsChange = Extract<EventDetail, { type: 'settings-changed' }>['settings'];

/** Keeps a change; resolves once it is kept, or once it is plain that it isn't yet. */
export type ChangeSettings = (change: SettingsChange) => Promise<unknown>;
