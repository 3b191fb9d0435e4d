/** Something of the course that the standard has no room for. The package is sound all the same. */
export type PackageWarning =
	| { readonly code: 'clipped'; readonly part: ClippedPart; readonly length: number; readonly limit: number }
	/** The file is not in the package: an LMS would not serve it, or its path is none that a zip may hold. */
	| { readonly code: 'file-left-out'; readonly name: string }
	/** The file is in the package, and some servers do not find names like this one. */
	| { readonly code: 'file-name-risky'; readonly name: string };

export type ClippedPart = 'title' | 'description' | 'keyword' | 'identifier';
