import { sleep } from 'n8n-workflow';
import { DeliveryQueue, type Leave } from '../../nodes/ClerkTrigger/deliveryQueue';
import { receive } from '../support/receiveWebhook';

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

	it('beyond two hundred that wait: 503 at once, and they run when they are sent again', async () => {
		const { store, letGo } = holding();
		const first = Array.from(
			{ length: 210 },
			async () => await receive({ store, workflowId: 'full' }),
		);
		await sleep(20);
		const more = { id: 'msg_more', workflowId: 'full' };
		const { answer, item } = await receive(more);
		expect({ ...answer, item }).toEqual({
			status: 503,
			message: 'Too many messages at once',
			item: undefined,
		});
		letGo();
		expect((await Promise.all(first)).every(({ answer: { status } }) => status === 200)).toBe(true);
		expect((await receive(more)).item).toBeDefined();
	});

	it('do not keep a resend, or what was not chosen, waiting', async () => {
		const { store, letGo } = holding();
		await receive({ id: 'msg_before', workflowId: 'busy' });
		const held = Array.from({ length: 15 }, async () => await receive({ store }));
		await sleep(20);
		expect((await receive({ id: 'msg_before', workflowId: 'busy' })).answer.status).toBe(200);
		expect((await receive({ parameters: { events: ['other'] } })).answer.status).toBe(200);
		expect((await receive({ signingSecret: '' })).answer.status).toBe(401);
		letGo();
		await Promise.all(held);
	});
});

describe('The queue', () => {
	const limits = { atOnce: 2, atMost: 6, atMostEach: 1, longest: 60_000 };

	/** Lets messages of these triggers in, one after the other; gives the order. */
	async function orderOf(queue: DeliveryQueue, triggers: string[]): Promise<string> {
		const order: string[] = [];
		const visits = triggers.map(async (trigger) => {
			const leave = await queue.enter(trigger);
			order.push(leave ? trigger : '-');
			await sleep(2);
			leave?.();
		});
		await Promise.all(visits);
		return order.join('');
	}

	it('lets triggers in by turns, so that a busy one does not hold up another', async () => {
		const queue = new DeliveryQueue({ ...limits, atMost: 100 });
		const order = await orderOf(queue, [...'aaaaaaaaaaaaaaaaaaaab']);
		expect(order.indexOf('b')).toBeLessThanOrEqual(2 * limits.atOnce);
		expect(order).toHaveLength(21);
	});

	it('turns away at once what is too much, but has room for each trigger', async () => {
		const queue = new DeliveryQueue(limits);
		const inside = [await queue.enter('a'), await queue.enter('a')] as Leave[];
		const waiting = Array.from({ length: 4 }, async () => await queue.enter('a'));
		expect(await queue.enter('a')).toBeUndefined();
		const ofOther = queue.enter('b');
		expect(await queue.enter('b')).toBeUndefined();
		inside.forEach((leave) => leave());
		for (const entered of waiting) (await entered)!();
		(await ofOther)!();
	});

	it('does not count what has been inside for too long', async () => {
		const queue = new DeliveryQueue({ ...limits, atOnce: 1, longest: 40 });
		const stuck = (await queue.enter('a')) as Leave;
		const [second, third] = [queue.enter('a'), queue.enter('a')];
		const leave = (await second) as Leave;
		// Leaving late, it frees no second place.
		stuck();
		expect(await Promise.race([third, sleep(10).then(() => 'waits')])).toBe('waits');
		leave();
		((await third) as Leave)();
	});
});
