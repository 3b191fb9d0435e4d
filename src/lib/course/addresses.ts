/** Scheme of the addresses that stand for the course's own files until a page knows where they lie. */
export const ASSET = 'asset:';
/** Scheme of the addresses that stand for lessons of the same course: `lesson:income#billing`. */
export const LESSON = 'lesson:';
