/** Something a person can put right: it is shown in words, without a stack. */
export class Trouble extends Error {
	/**
	 * @param {string} what what happened
	 * @param {string} [advice] what to do about it
	 */
	constructor(what, advice = '') {
		super(what);
		this.advice = advice;
	}
}

/**
 * Shows an error the way its reader needs it: trouble in words, a fault of ours with its stack.
 *
 * @param {unknown} error
 */
export function explain(error) {
	if (!(error instanceof Trouble)) return console.error(error);
	console.error(`\n${error.message}${error.advice ? `\n${error.advice}` : ''}`);
}
