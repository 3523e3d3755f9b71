// A process and everything it started.

/**
 * Signals a process started with `detached`, and its descendants. One that is gone is fine.
 *
 * @param {number | undefined} pid
 * @param {NodeJS.Signals} signal
 */
export function stopGroup(pid, signal) {
	if (pid === undefined) return;
	try {
		process.kill(process.platform === 'win32' ? pid : -pid, signal);
	} catch (error) {
		if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
	}
}
