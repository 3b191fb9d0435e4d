/** Takes from each group in turn, in the order given, until there are enough. */
export function inTurn<T>(items: readonly T[], groupOf: (item: T) => string, count: number): T[] {
	const groups = [...new Set(items.map(groupOf))].map((group) =>
		items.filter((item) => groupOf(item) === group)
	);
	const rounds = Math.max(0, ...groups.map((group) => group.length));
	const order = Array.from({ length: rounds }, (_, round) =>
		groups.flatMap((group) => group.slice(round, round + 1))
	);
	return order.flat().slice(0, count);
}
