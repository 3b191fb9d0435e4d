import { strToU8, zipSync } from 'fflate';

/**
 * The least that a course in a package can be: one hand-written page with a question and the calls that report its
 * answer. What ours takes is told as a multiple of this, measured in the same run.
 */
export function floorPackage(version: '12' | '2004'): Uint8Array {
	const is12 = version === '12';
	const api = is12 ? 'API' : 'API_1484_11';
	const call = is12 ? ['LMSInitialize', 'LMSSetValue', 'LMSCommit'] : ['Initialize', 'SetValue', 'Commit'];
	const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Floor</title>
		<nav aria-label="Course"></nav><h1>Which statement describes KPO?</h1>
		<div class="prompt"><button aria-disabled="false">It bills for an analyst's time.</button>
		<button aria-disabled="false">It bills for a staffed seat.</button></div>
		<script>
			const lms = parent.${api};
			lms.${call[0]}('');
			document.querySelectorAll('button').forEach((button, index) => button.onclick = () => {
				lms.${call[1]}('${is12 ? 'cmi.core.score.raw' : 'cmi.score.raw'}', index === 0 ? '100' : '0');
				lms.${call[2]}('');
			});
		</script></html>`;
	return zipSync({ 'index.html': strToU8(page) });
}
