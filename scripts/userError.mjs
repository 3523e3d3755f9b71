/** A problem that the user can fix: what happened, and what to do about it. */
export class UserError extends Error {
	/** @param {string[]} lines */
	constructor(...lines) {
		super(lines.join('\n'));
	}
}

/**
 * Prints an error: a UserError as its message, a bug with its stack.
 *
 * @param {unknown} error
 */
export function explain(error) {
	console.error(error instanceof UserError ? `\n${error.message}` : error);
}
