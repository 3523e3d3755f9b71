import { pause } from '../../nodes/Clerk/http/pause';

/** The wait between tries, also in an n8n that can't end it early. */

// As n8n 2.8 has it: the signal is not for it.
jest.mock('n8n-workflow', () => {
	const actual: { sleep: (ms: number) => Promise<void> } = jest.requireActual('n8n-workflow');
	return { ...actual, sleep: async (ms: number) => await actual.sleep(ms) };
});

describe('a pause in an n8n whose sleep knows no signal', () => {
	// No time passes on its own. Such a sleep goes on after the pause, and would keep jest's worker.
	beforeEach(() => jest.useFakeTimers());
	afterEach(() => jest.useRealTimers());

	test('ends at once when the signal is aborted, with its reason', async () => {
		const stopped = new Error('stopped');
		const stop = new AbortController();
		const waiting = pause(1000, stop.signal);
		stop.abort(stopped);
		await expect(waiting).rejects.toBe(stopped);
		await expect(pause(1000, stop.signal)).rejects.toBe(stopped);
	});

	test('lasts as long as it should else, and leaves no listener behind', async () => {
		const { signal } = new AbortController();
		const added = jest.spyOn(signal, 'addEventListener');
		let ended = 0;
		const end = () => void ended++;
		const waiting = [pause(50, signal).then(end), pause(50).then(end)];
		await jest.advanceTimersByTimeAsync(49);
		expect(ended).toBe(0);
		await jest.advanceTimersByTimeAsync(1);
		await Promise.all(waiting);
		const lasting = added.mock.calls.map(
			([, , options]) => Object(options) as { signal?: AbortSignal },
		);
		expect(lasting.map(({ signal: until }) => until?.aborted)).toEqual([true]);
	});
});
