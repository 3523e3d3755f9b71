import { withoutKeys } from '../http/withoutKeys';

/** Characters of a value that an error repeats. */
const MAX_QUOTED = 100;

/** A value in quotes for an error: `'nathan@example.com'`. Of a long one, the beginning. */
export function quoted(value: string): string {
	// It may be a key in the wrong place.
	const shown = withoutKeys(value);
	return shown.length > MAX_QUOTED ? `'${shown.slice(0, MAX_QUOTED)}…'` : `'${shown}'`;
}
