import { sleep } from 'n8n-workflow';
import { Gate } from '../nodes/ClerkTrigger/gate';
import { receive, secret } from './engine/receiveWebhook';

/** Holds a message in n8n's hands until it is let go. */
function holding() {
	let letGo = () => {};
	const held = new Promise<void>((resolve) => (letGo = resolve));
	return { store: async () => await held, letGo };
}

describe('Many messages at once', () => {
	it('are given to n8n ten at a time, in their order', async () => {
		const order: number[] = [];
		let [inHand, most] = [0, 0];
		const one = async (index: number) =>
			await receive({
				workflowId: 'many',
				store: async () => {
					order.push(index);
					most = Math.max(most, ++inHand);
					await sleep(5);
					inHand--;
				},
			});
		const all = await Promise.all(Array.from({ length: 50 }, async (_, index) => await one(index)));
		expect(all.map(({ answer }) => answer.status)).toEqual(Array(50).fill(200));
		expect(order).toEqual([...Array(50).keys()]);
		expect(most).toBe(10);
	});

	it('do not keep a resend, or what was not chosen, waiting', async () => {
		const { store, letGo } = holding();
		await receive({ id: 'msg_before', workflowId: 'full' });
		const held = Array.from({ length: 15 }, async () => await receive({ store }));
		await sleep(20);
		expect((await receive({ id: 'msg_before', workflowId: 'full' })).answer.status).toBe(200);
		expect((await receive({ parameters: { events: ['other'] } })).answer.status).toBe(200);
		expect((await receive({ signingSecret: '' })).answer.status).toBe(401);
		letGo();
		await Promise.all(held);
	});
});

describe('While n8n has others in hand', () => {
	/** What a message is answered whose credential is read in these ways, one after the other. */
	const among = async (reads: Array<() => Promise<string>>, id = 'msg_among') => {
		const { store, letGo } = holding();
		const other = receive({ store });
		await sleep(5);
		const left = [...reads];
		const signingSecret = async () => await (left.shift() ?? reads[0])();
		const { answer, item } = await receive({ id, workflowId: 'among', signingSecret });
		letGo();
		await other;
		return { status: answer.status, item, reads: reads.length - left.length };
	};
	const quick = async () => await Promise.resolve(secret);
	const slow = async () => await sleep(2050).then(() => secret);
	const fails = async () => await Promise.reject<string>(new Error('timeout'));

	it('a message waits until the database answers quickly', async () => {
		const { status, reads } = await among([quick, slow, slow, quick, quick], 'msg_slow');
		expect({ status, reads }).toEqual({ status: 200, reads: 4 });
	});

	it('503 where it fails, and nothing has run: sent again, it runs', async () => {
		expect(await among([quick, fails])).toEqual({ status: 503, item: undefined, reads: 2 });
		expect((await among([quick, quick])).item).toBeDefined();
	});
});

describe('The gate', () => {
	it('does not count what has been inside for too long', async () => {
		const gate = new Gate(1, 40);
		const stuck = await gate.enter();
		const [second, third] = [gate.enter(), gate.enter()];
		const place = await second;
		stuck.leave();
		expect(await Promise.race([third, sleep(10).then(() => 'waits')])).toBe('waits');
		place.leave();
		(await third).leave();
		expect((await gate.enter()).isOnly).toBe(true);
	});
});
