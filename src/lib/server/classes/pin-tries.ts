/** For whom wrong PINs are counted: a name in a class, whether it is a member's or not, so that the answer tells neither. */
export const pinTries = (classId: string, nameKey: string) => `${classId}\0${nameKey}`;
