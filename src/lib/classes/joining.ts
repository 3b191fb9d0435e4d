/** Who may come into a class by its code: anybody, those on its roster, or nobody more. */
export const JOININGS = ['open', 'roster', 'closed'] as const;
export type Joining = (typeof JOININGS)[number];
