import { VIEWPORT_SIZES, type LaunchKind, type Line, type Viewport } from '../../lms/conditions.ts';
import { m } from '../../paraglide/messages.js';

/** What conditions are called on screens. */
export const kindNames: Readonly<Record<LaunchKind, () => string>> = {
	credit: m.preview_kind_credit,
	'no-credit': m.preview_kind_no_credit,
	review: m.preview_kind_review,
	browse: m.preview_kind_browse
};

export const lineNames: Readonly<Record<Line, () => string>> = {
	up: m.preview_line_up,
	failing: m.preview_line_failing,
	offline: m.preview_line_offline,
	unnoticed: m.preview_line_unnoticed,
	lost: m.preview_line_lost
};

export const viewportNames: Readonly<Record<Viewport, () => string>> = {
	desktop: () => m.preview_viewport_desktop(VIEWPORT_SIZES.desktop),
	lms: () => m.preview_viewport_lms(VIEWPORT_SIZES.lms),
	phone: () => m.preview_viewport_phone(VIEWPORT_SIZES.phone)
};
