import { showJoinCode } from '$lib/classes/join-code';
import { qrPath } from '$lib/classes/qr-path';

/** How a class is joined, as its trainers show it. @param origin the address that people open */
export function joinAddress(origin: string, code: string) {
	const shown = showJoinCode(code);
	const link = `${origin}/join/${shown}`;
	return { code: shown, link, where: `${new URL(origin).host}/join`, qr: qrPath(link) };
}
