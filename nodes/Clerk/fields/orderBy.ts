import type { Field } from './field';
import { titleOf, wireName } from './field';
import { choice } from './kinds';

/** Keys that sort by time read better as newest and oldest than as A to Z. */
const TIME = /At$/;

/**
 * The order of a list. Clerk reads a minus as descending.
 *
 * @param names what Clerk can order by, in our camelCase
 */
export const orderBy = (...names: readonly string[]): Field<'orderBy', string | undefined> =>
	choice('orderBy', names.flatMap(directions), {
		default: '-created_at',
		description: 'How to sort the results. Newest first by default.',
	});

function directions(name: string) {
	const title = titleOf(name.replace(TIME, ''));
	const wire = wireName(name);
	const ways = TIME.test(name)
		? { 'Newest First': '-', 'Oldest First': '+' }
		: { Ascending: '+', Descending: '-' };
	return Object.entries(ways).map(([way, sign]) => ({
		name: `${title}, ${way}`,
		value: `${sign}${wire}`,
	}));
}
