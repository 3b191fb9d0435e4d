/** What a person may do. Each may do what those before it may. */
export const ROLES = ['learner', 'trainer', 'administrator'] as const;

export type Role = (typeof ROLES)[number];
