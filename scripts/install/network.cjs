// Whether npm still waits for the registry, or there is no network at all. In CommonJS, as the tests
// cannot load an ES module.

const refused =
	/\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|EHOSTUNREACH|EPROTO|UNABLE_TO_[A-Z_]+|SELF_SIGNED[A-Z_]+)\b/;
const cutOff = /\b(ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT)\b/;

/** How long faults of a kind may go on without any answer between them. */
const patienceMs = { refused: 15_000, cutOff: 150_000 };

/**
 * The network fault that a line of npm's tells of.
 *
 * @param {string} text
 * @returns {string | undefined} its code, such as ECONNRESET
 */
const networkFault = (text) => (refused.exec(text) ?? cutOff.exec(text))?.[1];

/**
 * Watches npm's lines for the time at which to give up. Left alone, npm would try each of a thousand
 * packages again. A registry that resets a connection is slow rather than gone: npm gets the package
 * at the second attempt.
 */
class NetworkWatch {
	/** How many answers the registry has given. */
	answers = 0;
	/** @type {number | undefined} */
	#faultsSince;

	/**
	 * @param {string} text a line of npm's, at the log level "http"
	 * @param {number} now in ms
	 * @returns {'answer' | 'give up' | undefined}
	 */
	read(text, now) {
		if (/^npm http (fetch|cache) /.test(text) && !/ failed with /.test(text)) {
			this.answers += 1;
			this.#faultsSince = undefined;
			return 'answer';
		}
		if (networkFault(text) === undefined) return undefined;
		this.#faultsSince ??= now;
		const patience = refused.test(text) ? patienceMs.refused : patienceMs.cutOff;
		return now - this.#faultsSince > patience ? 'give up' : undefined;
	}
}

module.exports = { NetworkWatch, networkFault };
