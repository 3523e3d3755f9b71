import { existsSync, readFileSync } from 'node:fs';

/**
 * Calls back when this process should end: on Ctrl-C, a kill, a closed terminal, and when npm is
 * gone, which may have been killed.
 *
 * @param {() => void} callback may be called more than once
 */
export function onEnd(callback) {
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, callback);
	if (process.env.npm_lifecycle_event === undefined) return;
	const npm = startedBy();
	const watch = setInterval(() => {
		if (startedBy() === npm) return;
		clearInterval(watch);
		callback();
	}, 500);
	watch.unref();
}

/** The parent and, if that is a shell, the npm that started it: some shells outlive their npm. */
function startedBy() {
	const file = `/proc/${process.ppid}/stat`;
	const stat = existsSync(file) ? readFileSync(file, 'utf8') : '';
	return `${process.ppid} ${/\((?:ba|da)?sh\) \S (\d+)/.exec(stat)?.[1]}`;
}
