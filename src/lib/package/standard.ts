/** The forms of package that can be made: SCORM 1.2, and the two editions of SCORM 2004 that LMSs import. */
export type Standard = 'scorm12' | 'scorm2004-3' | 'scorm2004-4';

/** A namespace that a manifest uses, with the schema file that declares it at the root of the zip. */
export interface Namespace {
	readonly uri: string;
	readonly schema: string;
}

/** What a standard's text fixes. Lengths are in UTF-16 units, which are never fewer than characters. */
export interface StandardTraits {
	/** As people call it. */
	readonly name: string;
	/** Text of `schemaversion`; compared as it is by LMSs, so no padding. */
	readonly schemaVersion: string;
	/** Content packaging; the default namespace of the manifest. */
	readonly packaging: Namespace;
	/** The others, each under the one prefix that every LMS takes: Moodle makes an asset of a SCO under any other. */
	readonly prefixed: Readonly<Record<string, Namespace>>;
	/** The attribute that makes a resource a SCO; its case changed between the versions. */
	readonly scormType: 'adlcp:scormtype' | 'adlcp:scormType';
	readonly titleLimit: number;
	/** Of the metadata (LOM), which is a file of its own. */
	readonly metadata: Namespace;
}

const SHORT = 254;

/** SCORM 2004 Content Aggregation Model, 3rd and 4th edition, section 3.4 (manifest) and 5.1 (sequencing). */
const scorm2004 = {
	packaging: { uri: 'http://www.imsglobal.org/xsd/imscp_v1p1', schema: 'imscp_v1p1.xsd' },
	prefixed: {
		adlcp: { uri: 'http://www.adlnet.org/xsd/adlcp_v1p3', schema: 'adlcp_v1p3.xsd' },
		adlnav: { uri: 'http://www.adlnet.org/xsd/adlnav_v1p3', schema: 'adlnav_v1p3.xsd' },
		imsss: { uri: 'http://www.imsglobal.org/xsd/imsss', schema: 'imsss_v1p0.xsd' }
	},
	scormType: 'adlcp:scormType',
	// "Titles stay under 255 characters": the column that LMSs keep them in.
	titleLimit: SHORT,
	metadata: { uri: 'http://ltsc.ieee.org/xsd/LOM', schema: 'lom.xsd' }
} satisfies Partial<StandardTraits>;

export const STANDARDS: Readonly<Record<Standard, StandardTraits>> = {
	/** SCORM 1.2 Content Aggregation Model, section 2.3. */
	scorm12: {
		name: 'SCORM 1.2',
		schemaVersion: '1.2',
		packaging: {
			uri: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
			schema: 'imscp_rootv1p1p2.xsd'
		},
		prefixed: {
			adlcp: { uri: 'http://www.adlnet.org/xsd/adlcp_rootv1p2', schema: 'adlcp_rootv1p2.xsd' }
		},
		scormType: 'adlcp:scormtype',
		// imscp_rootv1p1p2.xsd, titleType: maxLength 200.
		titleLimit: 200,
		metadata: { uri: 'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1', schema: 'imsmd_rootv1p2p1.xsd' }
	},
	'scorm2004-3': { ...scorm2004, name: 'SCORM 2004 3rd Edition', schemaVersion: '2004 3rd Edition' },
	'scorm2004-4': { ...scorm2004, name: 'SCORM 2004 4th Edition', schemaVersion: '2004 4th Edition' }
};

/** Smallest permitted maxima of LOM (IEEE 1484.12.1 and IMS Meta-Data 1.2.1, elements 1.2, 1.4 and 1.5). */
export const LOM_LIMITS = { title: 1000, description: 2000, keyword: 1000 } as const;
/** "Identifiers and paths stay under 255 characters" (content packaging, and the columns of LMSs). */
export const NAME_LIMIT = SHORT;

export const standards: readonly Standard[] = ['scorm12', 'scorm2004-3', 'scorm2004-4'];

export function isStandard(text: string): text is Standard {
	return Object.hasOwn(STANDARDS, text);
}
