import type { Scorm12API as Api12, Scorm2004API as Api2004 } from 'scorm-again';

// The package exports each class by its name here, and its types say that it is the default export.
declare module 'scorm-again/scorm12' {
	export const Scorm12API: typeof Api12;
}
declare module 'scorm-again/scorm2004' {
	export const Scorm2004API: typeof Api2004;
}
