import { sleep, type IDataObject } from 'n8n-workflow';
import { REMEMBERED, Seen, STORED, type Claim } from '../../nodes/ClerkTrigger/seen';
import { receive } from '../support/receiveWebhook';

const RUN = { settings: { repeatedMessages: 'run' } };

describe('A message that comes again', () => {
	it('runs once, and nothing is written for it', async () => {
		const again = { id: 'msg_again', workflowId: 'wf_1' };
		const stored: IDataObject = Object.freeze({});
		const first = await receive({ ...again, staticData: stored });
		const second = await receive({ ...again, staticData: stored });
		expect([first.item !== undefined, second.item]).toEqual([true, undefined]);
		expect(second.answer.status).toBe(200);
	});

	it('runs when n8n could not take it the first time', async () => {
		const again = { id: 'msg_failed', workflowId: 'wf_2' };
		const store = async () => await Promise.reject<void>(new Error('no database'));
		const first = receive({ ...again, store });
		const [second, third] = [receive(again), receive(again)];
		expect((await first).answer.status).toBe(500);
		const items = [(await second).item, (await third).item];
		expect(items.filter((item) => item !== undefined)).toHaveLength(1);
	});

	it('runs each time while listening for a test event', async () => {
		const again = { id: 'msg_test', workflowId: 'wf_3', mode: 'manual' };
		for (const time of [1, 2]) expect([time, (await receive(again)).item]).not.toContain(undefined);
	});

	it('runs again with Repeated Messages: Run', async () => {
		const again = { id: 'msg_repeat', workflowId: 'wf_4', parameters: RUN };
		for (const time of [1, 2, 3]) {
			expect([time, (await receive(again)).item]).not.toContain(undefined);
		}
		expect((await receive({ ...again, parameters: {} })).item).toBeUndefined();
	});

	it('but even then not while the first one is under way', async () => {
		const again = { id: 'msg_twice', workflowId: 'wf_5', parameters: RUN };
		let stored = () => {};
		const first = receive({
			...again,
			store: async () => await new Promise((end) => (stored = end)),
		});
		const second = receive(again);
		await sleep(1);
		stored();
		expect((await first).item).toBeDefined();
		expect(await second).toMatchObject({ item: undefined, answer: { status: 200 } });
	});
});

describe('The static data of the workflow, which other nodes use too', () => {
	beforeEach(() => jest.useFakeTimers());
	afterEach(() => jest.useRealTimers());

	/** What is stored there after a message that n8n took so long to store. */
	const storedAfter = async (ms: number, hangsUp = false) => {
		const staticData: IDataObject = {};
		const store = async () => void (await jest.advanceTimersByTimeAsync(ms));
		const { answer } = await receive({ staticData, store, hangsUp, workflowId: `late ${ms}` });
		expect(answer.status).toBe(200);
		return staticData.seen;
	};

	it('is not written while answers arrive in time', async () => {
		expect(await storedAfter(0)).toBeUndefined();
		expect(await storedAfter(10_000)).toBeUndefined();
	});

	it('notes a message whose answer may come too late', async () => {
		expect(await storedAfter(10_001)).toHaveLength(12);
	});

	it('notes a message whose sender has hung up', async () => {
		expect(await storedAfter(1, true)).toHaveLength(12);
	});

	it('is read by the next process: a resend of a late message starts nothing', async () => {
		const stored: IDataObject = {};
		const claim = (await new Seen().claim('msg_late', stored)) as Claim;
		claim.write();
		claim.settle(true);
		expect(await new Seen().claim('msg_late', { ...stored })).toBe('seen');
		expect(await new Seen().claim('msg_in_time', { ...stored })).toMatchObject({});
	});

	it('keeps what another process has written there', async () => {
		const [one, other] = [new Seen(), new Seen()];
		const stored: IDataObject = {};
		for (const [seen, id] of [
			[one, 'a'],
			[other, 'b'],
			[one, 'c'],
		] as const) {
			const claim = (await seen.claim(id, stored)) as Claim;
			claim.write();
			claim.settle(true);
		}
		for (const id of ['a', 'b', 'c']) expect(await new Seen().claim(id, stored)).toBe('seen');
	});

	it('and the process are bounded', async () => {
		const stored: IDataObject = {};
		const seen = new Seen();
		for (let index = 0; index < REMEMBERED + STORED; index++) {
			const claim = (await seen.claim(`msg_${index}`, stored)) as Claim;
			if (index < 2 * STORED) claim.write();
			claim.settle(true);
		}
		expect(String(stored.seen)).toHaveLength(12 * STORED);
		expect(await seen.claim(`msg_${STORED}`, stored)).toBe('seen');
		expect(await seen.claim('msg_0', stored)).not.toBe('seen');
		expect(await new Seen().claim(`msg_${STORED}`, stored)).toBe('seen');
		expect(await new Seen().claim('msg_0', stored)).not.toBe('seen');
	});
});

describe('A message that is under way', () => {
	beforeEach(() => jest.useFakeTimers());
	afterEach(() => jest.useRealTimers());

	it('is asked for later by its resend: 503 after ten seconds', async () => {
		const again = { id: 'msg_hung', workflowId: 'wf_6' };
		void receive({ ...again, store: async () => await new Promise(() => {}) });
		const second = receive(again);
		await jest.advanceTimersByTimeAsync(10_000);
		expect((await second).answer.status).toBe(503);
	});

	it('no longer counts after ten minutes: then a resend runs', async () => {
		const seen = new Seen();
		const first = (await seen.claim('msg', {})) as Claim;
		jest.setSystemTime(Date.now() + 10 * 60_000 - 1);
		const early = seen.claim('msg', {}, { patience: 20 });
		await jest.advanceTimersByTimeAsync(20);
		expect(await early).toBe('under way');

		const second = (await seen.claim('msg', {})) as Claim;
		expect(second).toMatchObject({});
		// What became of the first one now says nothing about the second.
		first.settle(false);
		const third = seen.claim('msg', {}, { patience: 20 });
		await jest.advanceTimersByTimeAsync(20);
		expect(await third).toBe('under way');
		second.settle(true);
		expect(await seen.claim('msg', {})).toBe('seen');
	});
});
