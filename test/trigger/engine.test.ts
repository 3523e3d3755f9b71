import type { IDataObject } from 'n8n-workflow';
import { receiveInEngine } from '../support/webhookContext';

const OTHERS: IDataObject = { global: { counter: 41 }, 'node:Poller': { cursor: 'c_41' } };
const others = (): IDataObject => JSON.parse(JSON.stringify(OTHERS));

describe('In n8n’s own Workflow and WebhookContext, the static data', () => {
	it('is not saved for a message that is answered in time: what others noted since stays', async () => {
		const { item, finish } = await receiveInEngine({ staticData: others() });
		expect(item?.type).toBe('user.created');
		expect(finish()).toBeUndefined();
	});

	it('is not saved either when n8n reads the answer twice', async () => {
		const { finish } = await receiveInEngine({ staticData: others() });
		expect(finish(true)).toBeUndefined();
	});

	it('is not saved for a message that comes again, nor for one that was not chosen', async () => {
		const again = { id: 'msg_1', workflowId: 'engine 1', staticData: others() };
		(await receiveInEngine(again)).finish();
		const second = await receiveInEngine(again);
		expect([second.item, second.finish()]).toEqual([undefined, undefined]);
		const parameters = { events: ['role.created'] };
		const other = await receiveInEngine({ parameters, staticData: others() });
		expect([other.item, other.finish()]).toEqual([undefined, undefined]);
	});

	it.each([false, true])(
		'is saved, with what others have there, when the sender has hung up (read twice: %s)',
		async (again) => {
			const { finish } = await receiveInEngine({ staticData: others(), hangsUp: true });
			const saved = finish(again);
			expect(saved).toMatchObject(OTHERS);
			expect((saved?.['node:Clerk Trigger'] as IDataObject).seen).toHaveLength(12);
		},
	);

	it('then tells a restarted n8n of that message', async () => {
		const first = await receiveInEngine({ id: 'msg_2', staticData: others(), hangsUp: true });
		const staticData = first.finish();
		// Another workflow ID: this process knows nothing of it.
		const again = await receiveInEngine({ id: 'msg_2', workflowId: 'restarted', staticData });
		expect(again.item).toBeUndefined();
		expect(again.result.webhookResponse).toEqual({ message: 'The message was already processed' });
	});
});

describe('In n8n’s own WebhookContext, an expression', () => {
	const statusWith = async (parameters: IDataObject) => {
		const { status, item, finish } = await receiveInEngine({ parameters: parameters as never });
		finish();
		return { status, item };
	};

	it.each([
		{ events: '={{ undefined }}' },
		{ events: '={{ null }}' },
		{ events: '={{ [] }}' },
		{ settings: { userIds: '={{ undefined }}' } },
		{ settings: { userIds: '={{ "" }}' } },
		{ settings: { organizationIds: '={{ [] }}' } },
		{ settings: { userIds: '={{ undefined }}', organizationIds: 'org_1' } },
		{ events: '={{ nothing.like.this() }}' },
	])('that gives nothing, or fails, does not start the workflow: %j', async (parameters) => {
		expect(await statusWith(parameters)).toEqual({ status: 500, item: undefined });
	});

	it.each([
		{ events: '={{ ["user.created"] }}' },
		{ events: '={{ "user.created" }}' },
		{ settings: { userIds: '={{ ["user_1", "user_2"] }}' } },
		{ settings: { tolerance: '={{ 60 }}' } },
		{ settings: { repeatedMessages: '={{ undefined }}' } },
	])('that gives a value counts: %j', async (parameters) => {
		expect(await statusWith(parameters)).toMatchObject({ status: 200, item: { data: {} } });
	});
});
