import { describe, expect, test, vi } from 'vitest';
import { siteNavigation } from './navigation';

vi.mock('$app/paths', () => ({ resolve: (route: string) => route }));

describe('a picture’s address', () => {
	const files = {
		'pot.svg': '/files/pot.svg?v=1',
		'img/a pot.svg': '/files/img/a%20pot.svg?v=2',
		'pots & cups.svg': '/files/pots%20%26%20cups.svg?v=3',
		"potter's.svg": "/files/potter's.svg?v=6",
		'töpfe.svg': '/files/t%C3%B6pfe.svg?v=4',
		'100%.svg': '/files/100%25.svg?v=5'
	};
	// On the left as a lesson's HTML writes it.
	test.each([
		['pot.svg', 'pot.svg'],
		['img/a%20pot.svg', 'img/a pot.svg'],
		['pots%20&#x26;%20cups.svg', 'pots & cups.svg'],
		['potter&#x27;s.svg', "potter's.svg"],
		['t%C3%B6pfe.svg', 'töpfe.svg'],
		['100%25.svg', '100%.svg']
	] as const)('%s', (written, name) => {
		expect(siteNavigation('pots', files).asset(written)).toBe(files[name]);
	});
});
