/** A problem that the user can fix: what happened, and what to do about it. */
export class UserError extends Error {
	/** @param {string[]} lines */
	constructor(...lines) {
		super(lines.join('\n'));
	}
}

/**
 * Prints an error: a UserError or what a program said as its message, a bug with its stack.
 *
 * @param {unknown} error
 */
export function explain(error) {
	const isPlain =
		error instanceof UserError || (error instanceof Error && error.name === 'ExecaError');
	console.error(isPlain ? `\n${error.message}` : error);
}
