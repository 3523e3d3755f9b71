/**
 * Compares two labels of the panel by their letters, without regard to case. localeCompare would
 * do the same, but its first call takes 5 ms of the node's loading time.
 */
export function alphabetically(one: string, other: string): number {
	const [a, b] = [one.toLowerCase(), other.toLowerCase()];
	return a < b ? -1 : Number(a > b);
}
