/** JSON to be saved under a name of plain letters. */
export function respondFile(name: string, content: unknown): Response {
	return new Response(`${JSON.stringify(content, undefined, '\t')}\n`, {
		headers: {
			'content-type': 'application/json',
			'content-disposition': `attachment; filename="${name}"`
		}
	});
}
