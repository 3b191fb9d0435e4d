import { loadBundledCourse } from '../../support/arbitrary-course.ts';
import { kpoVsBpo, type Material } from '../../support/scorm-world.ts';

const MATERIALS = [kpoVsBpo, await loadBundledCourse('crocodilians')];

/** A course of the bank with what is made from it. */
export function materialOf(id: string): Material {
	const found = MATERIALS.find(({ course }) => course.id === id);
	if (!found) throw new Error(`no such course: ${id}`);
	return found;
}
