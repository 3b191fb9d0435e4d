/** Addresses within a class, for its trainers. */
export function placesOf(classId: string) {
	const home = `/classes/${classId}`;
	return {
		home,
		assign: `${home}/assign`,
		assignment: (id: string) => `${home}/assignments/${id}`,
		settings: (id: string) => `${home}/assignments/${id}/settings`,
		questions: (id: string) => `${home}/assignments/${id}/questions`,
		live: (id: string) => `${home}/assignments/${id}/live`,
		regrade: (id: string) => `${home}/assignments/${id}/regrade`,
		certificate: (id: string, member: string) => `${home}/assignments/${id}/certificates/${member}`,
		preview: (id: string) => `${home}/assignments/${id}/preview`,
		results: (id: string) => `${home}/assignments/${id}/results`
	};
}

/** Where learners come to an assignment. */
export const learnersAddress = (assignment: string) => `/learn/${assignment}`;
