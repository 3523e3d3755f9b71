/** Stretches of items that are listed; what is beyond is only counted. */
const MOST_STRETCHES = 20;

/**
 * Items by their places in the input, as n8n counts them: `items 3, 50-249 (counted from 0)`.
 *
 * @param items in ascending order
 */
export function itemList(items: readonly number[]): string {
	const stretches: Array<{ first: number; last: number }> = [];
	for (const item of items) {
		const open = stretches.at(-1);
		if (open?.last === item - 1) open.last = item;
		else stretches.push({ first: item, last: item });
	}
	const listed = stretches
		.slice(0, MOST_STRETCHES)
		.map(({ first, last }) => (first === last ? String(first) : `${first}-${last}`));
	const beyond = stretches.slice(MOST_STRETCHES);
	const more = beyond.reduce((sum, { first, last }) => sum + last - first + 1, 0);
	const noun = items.length === 1 ? 'item' : 'items';
	return `${noun} ${listed.join(', ')}${more > 0 ? ` and ${more} more` : ''} (counted from 0)`;
}
