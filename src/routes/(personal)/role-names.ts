import type { Role } from '$lib/accounts/role';
import { m } from '$lib/paraglide/messages.js';

export const ROLE_NAMES: Readonly<Record<Role, () => string>> = {
	learner: m.role_learner,
	trainer: m.role_trainer,
	administrator: m.role_administrator
};

export const ROLE_TEXTS: Readonly<Record<Role, () => string>> = {
	learner: m.role_learner_about,
	trainer: m.role_trainer_about,
	administrator: m.role_administrator_about
};
