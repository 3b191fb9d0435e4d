/** Where a learner can be in a course. The site makes an address of it, a package a part of its one page. */
export type Place =
	| { readonly screen: 'overview' }
	| { readonly screen: 'lesson'; readonly dimension: string; readonly section?: string | undefined }
	| { readonly screen: 'quiz'; readonly quiz: string }
	| { readonly screen: 'cards' };

/** Whatever draws the screens knows how places are addressed. */
export interface Navigation {
	href(place: Place): string;
	/** Address of a file of the course. @param name percent-encoded, as an address has it */
	asset(name: string): string;
}

/** Sections are named after their headings, which never begin with an underscore. Id of the part of a lesson that facts without a section belong to. */
export const COMPARISON = '_side-by-side';
