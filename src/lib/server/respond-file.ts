/** JSON to be saved under a name of plain letters. */
export function respondFile(name: string, content: unknown): Response {
	return respondDownload(name, 'application/json', `${JSON.stringify(content, undefined, '\t')}\n`);
}

/** Anything to be saved under a name of plain letters. @param type media type */
export function respondDownload(
	name: string,
	type: string,
	body: string | Uint8Array<ArrayBuffer>
): Response {
	return new Response(body, {
		headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` }
	});
}
