// The ways a command can be told to end.

const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

const watchEveryMs = 500;

/**
 * Calls back when this process should end: Ctrl-C, a polite kill, a closed terminal; and, under
 * npm, when npm is gone: killed, it ends its shell, and the shell tells nobody.
 *
 * @param {(signal: NodeJS.Signals) => void} callback may be called more than once
 * @returns {() => void} takes it back
 */
export function onEnd(callback) {
	signals.forEach((signal) => process.on(signal, callback));

	const parent = process.ppid;
	const watch = setInterval(() => {
		if (process.ppid === parent || process.env.npm_lifecycle_event === undefined) return;
		clearInterval(watch);
		callback('SIGTERM');
	}, watchEveryMs);
	watch.unref();

	return () => {
		signals.forEach((signal) => process.off(signal, callback));
		clearInterval(watch);
	};
}
