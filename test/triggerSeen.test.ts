import type { IDataObject } from 'n8n-workflow';
import { REMEMBERED, Seen, type Claim } from '../nodes/ClerkTrigger/seen';
import { receive } from './engine/receiveWebhook';

describe('A message that comes again', () => {
	it('runs once; also where n8n gives each request its own copy of what it keeps', async () => {
		const again = { id: 'msg_again', workflowId: 'wf_1' };
		const stored: IDataObject = {};
		const store = async () => expect(stored).toEqual({});
		const first = await receive({ ...again, staticData: stored, store });
		expect(stored.seen).toHaveLength(12);
		const second = await receive({ ...again, staticData: {} });
		expect([first.item !== undefined, second.item]).toEqual([true, undefined]);
	});

	it('runs when n8n could not take it the first time', async () => {
		// The clock stands still: the resend does not give up waiting for the first.
		jest.useFakeTimers();
		const again = { id: 'msg_failed', workflowId: 'wf_2' };
		const stored: IDataObject = {};
		const store = async () => await Promise.reject<void>(new Error('no database'));
		const first = receive({ ...again, staticData: stored, store });
		const second = receive(again);
		expect((await first).answer.status).toBe(500);
		expect(stored).toEqual({});
		expect((await second).item).toBeDefined();
		jest.useRealTimers();
	});

	it('runs each time while listening for a test event', async () => {
		const again = { id: 'msg_test', workflowId: 'wf_3', mode: 'manual' };
		for (const time of [1, 2]) expect([time, (await receive(again)).item]).not.toContain(undefined);
	});

	it('is asked for later while the first is still under way', async () => {
		const seen = new Seen();
		await seen.claim('a', {});
		expect(await seen.claim('a', {}, 20)).toBe('under way');
	});

	it('is written again with its resend, where another process has overwritten it', async () => {
		const take = (claim: Claim) => {
			claim.write();
			claim.settle(true);
		};
		const [one, other] = [new Seen(), new Seen()];
		// Both have read the same state before either wrote.
		const [ofOne, ofOther]: IDataObject[] = [{}, {}];
		const claims = [await one.claim('msg_1', ofOne), await other.claim('msg_2', ofOther)];
		for (const claim of claims) take(claim as Claim);
		const stored = ofOther;
		expect(await new Seen().claim('msg_1', stored)).not.toBe('seen');

		expect(await one.claim('msg_1', stored)).toBe('seen');
		for (const id of ['msg_1', 'msg_2']) expect(await new Seen().claim(id, stored)).toBe('seen');
		const complete = stored.seen;
		expect(await other.claim('msg_2', stored)).toBe('seen');
		expect(stored.seen).toBe(complete);
	});

	it('is known for as long as the memory is bounded to', async () => {
		const stored: IDataObject = {};
		const seen = new Seen();
		for (let index = 0; index < 3 * REMEMBERED; index++) {
			const claim = (await seen.claim(`msg_${index}`, stored)) as Claim;
			claim.write();
			claim.settle(true);
		}
		expect(String(stored.seen)).toHaveLength(12 * REMEMBERED);
		const restarted = new Seen();
		expect(await restarted.claim(`msg_${2 * REMEMBERED}`, stored)).toBe('seen');
		expect(await restarted.claim('msg_0', stored)).not.toBe('seen');
	});
});
