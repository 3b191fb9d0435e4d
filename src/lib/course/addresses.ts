/** Scheme of the addresses that stand for the course's own files until a page knows where they lie. */
export const ASSET = 'asset:';
/** Ids that addresses give to quizzes of the whole course, so that no dimension may have them. */
export const RESERVED = ['final', 'group'] as const;
/** Scheme of the addresses that stand for lessons of the same course: `lesson:income#billing`. */
export const LESSON = 'lesson:';
