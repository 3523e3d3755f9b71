import { SharedRead } from '../../nodes/ClerkTrigger/sharedRead';

/** A read that ends when the test says so, and how often it was started. */
function reads() {
	const started: Array<{ end: (value: string) => void; fail: (error: Error) => void }> = [];
	const read = async () =>
		await new Promise<string>((end, fail) => {
			started.push({ end, fail });
		});
	return { started, read };
}

/** What became of a promise. */
function outcome(promise: Promise<string>): { is: string; afterMs?: number } {
	const since = Date.now();
	const state: { is: string; afterMs?: number } = { is: 'waits' };
	const set = (is: string) => Object.assign(state, { is, afterMs: Date.now() - since });
	void promise.then(set, ({ message }: Error) => set(message));
	return state;
}

const GIVEN_UP = 'n8n did not read it within 5 seconds';

describe('A shared read', () => {
	beforeEach(() => jest.useFakeTimers());
	afterEach(() => jest.useRealTimers());
	const pass = async (ms: number) => await jest.advanceTimersByTimeAsync(ms);

	it('is shared for a second while it is under way, and for a second after it ended', async () => {
		const { started, read } = reads();
		const shared = new SharedRead<string>();
		const first = [outcome(shared.get(read)), outcome(shared.get(read))];
		await pass(999);
		first.push(outcome(shared.get(read)));
		expect(started).toHaveLength(1);
		started[0].end('a');
		await pass(999);
		expect(first.map(({ is }) => is)).toEqual(['a', 'a', 'a']);
		expect(await shared.get(read)).toBe('a');
		await pass(1);
		outcome(shared.get(read));
		expect(started).toHaveLength(2);
	});

	it('that hangs holds nobody up for more than five seconds', async () => {
		const { started, read } = reads();
		const shared = new SharedRead<string>();
		const first = outcome(shared.get(read));
		await pass(900);
		const second = outcome(shared.get(read));
		await pass(100);
		const third = outcome(shared.get(read));
		expect(started).toHaveLength(2);
		await pass(3999);
		expect(first.is).toBe('waits');
		await pass(1);
		expect(first).toEqual({ is: GIVEN_UP, afterMs: 5000 });
		expect(second).toEqual({ is: GIVEN_UP, afterMs: 4100 });
		await pass(1000);
		expect(third).toEqual({ is: GIVEN_UP, afterMs: 5000 });
	});

	it.each([
		[250, 8000],
		[1000, 8000],
		[1700, 8500],
	])('ends by about eight seconds if each turn of the process takes %d ms', async (turn, ms) => {
		const shared = new SharedRead<string>();
		const hung = outcome(shared.get(reads().read));
		while (hung.is === 'waits') {
			jest.setSystemTime(Date.now() + turn - 100);
			await pass(100);
		}
		expect(hung).toEqual({ is: GIVEN_UP, afterMs: ms });
	});

	it('that ends late serves those who wait for another, and those who come within a second', async () => {
		const { started, read } = reads();
		const shared = new SharedRead<string>();
		const first = outcome(shared.get(read));
		await pass(4900);
		const second = outcome(shared.get(read));
		await pass(1000);
		expect(first.is).toBe(GIVEN_UP);
		started[0].end('late');
		await pass(0);
		expect(second.is).toBe('late');
		await pass(999);
		expect(await shared.get(read)).toBe('late');
		expect(started).toHaveLength(2);
	});

	it('that ends later than one that was started after it is not used', async () => {
		const { started, read } = reads();
		const shared = new SharedRead<string>();
		const first = outcome(shared.get(read));
		await pass(1000);
		const second = outcome(shared.get(read));
		started[1].end('new');
		await pass(500);
		started[0].end('old');
		await pass(0);
		expect([first.is, second.is]).toEqual(['new', 'new']);
		expect(await shared.get(read)).toBe('new');
		await pass(500);
		outcome(shared.get(read));
		expect(started).toHaveLength(3);
	});

	it('that fails does not serve anybody else', async () => {
		const { started, read } = reads();
		const shared = new SharedRead<string>();
		const first = outcome(shared.get(read));
		started[0].fail(new Error('no database'));
		await pass(0);
		expect(first.is).toBe('no database');
		outcome(shared.get(read));
		expect(started).toHaveLength(2);
	});
});
