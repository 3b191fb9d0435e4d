import type { Rule } from './rule.ts';

const RECORD = /^(.+)\.(\d+)\.[^.]+(?:\.[a-z_]+)*$/;

/** Records are added at the end of their list: an index beyond `_count` is refused, or leaves a hole. */
export const contiguousIndex: Rule = {
	id: 'contiguous-index',
	source: 'SCORM 1.2 and 2004 RTE: collections (“_count”)',
	check({ call, element, before }) {
		const [, collection = '', index = ''] = RECORD.exec(element) ?? [];
		if (call.verb !== 'SetValue' || collection === '') return undefined;
		const count = before.count(collection);
		return Number(index) > count ? `${index} > ${count}` : undefined;
	}
};
