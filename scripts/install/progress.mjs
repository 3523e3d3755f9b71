// One line that shows that something slow goes on: rewritten in a terminal, repeated now and then
// where the output goes to a file.

const everyInTerminal = 200;
const everyInLog = 10_000;

/**
 * Shows a line until `done` is called.
 *
 * @param {string} label what is going on
 * @param {(seconds: number) => string} detail what to say beside it
 * @returns {{ done: (ending: string) => void, drop: () => void }} `done` puts the ending in the
 *   line's place, `drop` only clears it
 */
export function progressLine(label, detail) {
	const out = process.stdout;
	const started = Date.now();
	const seconds = () => Math.round((Date.now() - started) / 1000);
	const text = () => `  ${label}: ${detail(seconds())}, ${duration(seconds())}`;

	const clear = () => {
		if (out.isTTY) out.write('\r\u001b[K');
	};
	const show = () => {
		if (!out.isTTY) out.write(`${text()}\n`);
		else out.write(`\r\u001b[K${text().slice(0, out.columns - 1)}`);
	};

	const timer = setInterval(show, out.isTTY ? everyInTerminal : everyInLog);
	const stop = () => {
		clearInterval(timer);
		clear();
	};
	return {
		done: (ending) => {
			stop();
			out.write(`  ${label}: ${ending} (${duration(seconds())})\n`);
		},
		drop: stop,
	};
}

/** @param {number} seconds */
export function duration(seconds) {
	return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
