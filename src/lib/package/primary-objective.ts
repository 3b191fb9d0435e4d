/** Id of the objective that stands for the whole course. Not a dimension's id, which has no capitals: ids are unique in an activity. */
export const PRIMARY_OBJECTIVE = 'PRIMARYOBJ';
