/** Hands the browser a file to keep, under a name that it proposes to the person. */
export function saveFile(name: string, content: BlobPart, type: string): void {
	const address = URL.createObjectURL(new Blob([content], { type }));
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	// The browser has begun to read it once the click is over; Safari takes a moment longer.
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
