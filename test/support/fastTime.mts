import { Socket } from 'node:net';

/**
 * Makes time pass faster for the tests around it: the clock, all timers, and how long a socket may
 * be silent, by the same factor, so that what waits for what stays as it is. Use it where a test
 * would wait in real time.
 */
export function fastTime(factor = 20): void {
	const { setTimeout: realTimer } = global;
	const { setTimeout: realSilence } = Socket.prototype;
	const realNow = Date.now;
	const begun = realNow();
	const spies: jest.SpyInstance[] = [];
	beforeAll(() => {
		const timer = (done: () => void, ms = 0, ...rest: []) => realTimer(done, ms / factor, ...rest);
		spies.push(
			jest.spyOn(global, 'setTimeout').mockImplementation(timer as typeof setTimeout),
			jest.spyOn(Date, 'now').mockImplementation(() => begun + (realNow() - begun) * factor),
			jest.spyOn(Socket.prototype, 'setTimeout').mockImplementation(function (
				this: Socket,
				ms,
				...rest
			) {
				return realSilence.call(this, Math.ceil(ms / factor), ...rest);
			}),
		);
	});
	afterAll(() => spies.forEach((spy) => spy.mockRestore()));
}
