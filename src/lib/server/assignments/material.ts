import { LRUCache } from 'lru-cache';
import type { Course } from '../../course/course.ts';
import { generateSoundBank } from '../../quiz/plan-bank.ts';
import type { Question } from '../../quiz/question.ts';
import type { Database } from '../database.ts';
import { findRevision } from '../courses.ts';

/** A course as it was assigned, and every question that it yields. */
export interface Material {
	readonly course: Course;
	readonly bank: readonly Question[];
}

/** A revision never changes, so what one instance keeps of it is what any other would read. */
const kept = new LRUCache<string, Material>({ max: 20 });

export async function materialOf(
	db: Database,
	{ courseId, revision }: { readonly courseId: string; readonly revision: string }
): Promise<Material> {
	const key = `${courseId} ${revision}`;
	const known = kept.get(key);
	if (known) return known;
	const course = await findRevision(db, courseId, revision);
	// Every revision that was ever on offer is kept.
	if (!course) throw new Error(`no revision ${revision} of ${courseId}`);
	const material = { course, bank: generateSoundBank(course) };
	kept.set(key, material);
	return material;
}
