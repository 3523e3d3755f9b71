/**
 * Calls back when this process should end: on Ctrl-C, a kill, a closed terminal, and when npm is
 * gone, which may have been killed.
 *
 * @param {() => void} callback may be called more than once
 */
export function onEnd(callback) {
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, callback);
	if (process.env.npm_lifecycle_event === undefined) return;
	const parent = process.ppid;
	const watch = setInterval(() => {
		if (process.ppid === parent) return;
		clearInterval(watch);
		callback();
	}, 500);
	watch.unref();
}
