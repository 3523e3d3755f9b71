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
export const orderBy = (...names: readonly string[]): Field =>
	choice('orderBy', names.flatMap(directions), {
		default: '-created_at',
		description: 'Which results come first. Clerk lists the newest first unless told otherwise.',
	});

function directions(name: string) {
	const [up, down] = TIME.test(name)
		? ['Oldest First', 'Newest First']
		: ['Ascending', 'Descending'];
	return [
		{ name: `${titleOf(name)}, ${up}`, value: `+${wireName(name)}` },
		{ name: `${titleOf(name)}, ${down}`, value: `-${wireName(name)}` },
	];
}
