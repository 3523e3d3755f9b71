import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';
import { byId } from '../support/locator';
import { runNode } from '../support/runNode';
import { clerkUser } from '../support/samples';
import { clerkError, standInForClerk } from '../support/standInForClerk';

/** Many items in one run: their order, their errors, and what each is paired with. */

const getUser: INodeParameters = {
	resource: 'user',
	operation: 'get',
	userId: byId('={{ $json.id }}'),
};
const ids = (count: number) => Array.from({ length: count }, (_, item) => ({ id: `user_${item}` }));
const idOf = (path: string) => path.split('/')[2];

test('items run side by side, and come out in the order of the input', async () => {
	let underWay = 0;
	let most = 0;
	standInForClerk(async ({ path }) => {
		most = Math.max(most, ++underWay);
		// The later an item, the sooner its answer.
		await sleep(40 - Number(idOf(path).slice(5)));
		underWay--;
		return { body: clerkUser({ id: idOf(path) }) };
	});
	const { items } = await runNode(getUser, { items: ids(40) });
	expect(items.map(({ json }) => json.id)).toEqual(ids(40).map(({ id }) => id));
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual(ids(40).map((_, item) => ({ item })));
	expect(most).toBeGreaterThan(5);
});

test('each item is read by itself, fields inside collections too', async () => {
	const sent = standInForClerk(() => ({ body: [] }));
	await runNode(
		{
			resource: 'user',
			operation: 'getAll',
			limit: '={{ $json.limit }}',
			filters: { emailAddress: '={{ $json.email }}' },
		},
		{
			items: [
				{ limit: 3, email: 'a@example.com' },
				{ limit: '4', email: 'b@example.com, c@example.com' },
			],
		},
	);
	const queries = sent.map(({ query }) => query.map((pair) => pair.join('=')).join('&'));
	expect(queries.toSorted()).toEqual([
		'email_address=a@example.com&limit=3&order_by=-created_at',
		'email_address=b@example.com&email_address=c@example.com&limit=4&order_by=-created_at',
	]);
});

test('two items that change one record keep their order, others do not wait for them', async () => {
	const order: string[] = [];
	standInForClerk(async ({ path, body }) => {
		const { first_name: name } = body as IDataObject;
		order.push(`> ${String(name)}`);
		await sleep(name === 'slow' ? 60 : 5);
		order.push(`< ${String(name)}`);
		return { body: clerkUser({ id: idOf(path) }) };
	});
	const { error } = await runNode(
		{
			resource: 'user',
			operation: 'update',
			userId: byId('={{ $json.id }}'),
			updateFields: { firstName: '={{ $json.name }}' },
		},
		{
			items: [
				{ id: 'user_1', name: 'slow' },
				{ id: 'user_1', name: 'second' },
				{ id: 'user_2', name: 'other' },
			],
		},
	);
	expect(error).toBeUndefined();
	expect(order.indexOf('> second')).toBeGreaterThan(order.indexOf('< slow'));
	expect(order.indexOf('> other')).toBeLessThan(order.indexOf('< slow'));
});

describe('an item that fails', () => {
	const oneMissing = () =>
		standInForClerk(({ path }) =>
			path.endsWith('user_1')
				? { status: 404, body: clerkError('resource_not_found', 'No user was found') }
				: { body: clerkUser({ id: idOf(path) }) },
		);

	test('stops the run, with its number and how far the run came', async () => {
		oneMissing();
		const { error, items } = await runNode(getUser, { items: ids(3) });
		expect(error?.message).toBe('No user was found');
		expect(error?.context.itemIndex).toBe(1);
		expect(error?.description).toContain('2 of 3 items were carried out');
		expect(items).toEqual([]);
	});

	test('gives its error in its place when the node continues', async () => {
		oneMissing();
		const { error, items } = await runNode(getUser, {
			items: ids(3),
			onError: 'continueRegularOutput',
		});
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json.id ?? json.error)).toEqual([
			'user_0',
			'No user was found',
			'user_2',
		]);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
			{ item: 2 },
		]);
	});

	test('leaves by the error output alone, with the input it came from', async () => {
		oneMissing();
		const { items, failed } = await runNode(getUser, {
			items: ids(3),
			onError: 'continueErrorOutput',
		});
		expect(items.map(({ json }) => json.id)).toEqual(['user_0', 'user_2']);
		expect(failed.map(({ json, pairedItem }) => ({ json, pairedItem }))).toEqual([
			{
				json: {
					id: 'user_1',
					error: 'No user was found',
					message: expect.stringContaining('trace_1'),
				},
				pairedItem: { item: 1 },
			},
		]);
	});

	test('is known by its two names, which are there whatever went wrong', async () => {
		oneMissing();
		const { items } = await runNode(getUser, {
			items: [{ id: 'user_1' }, { id: '' }],
			onError: 'continueRegularOutput',
		});
		expect(items.map(({ json }) => json)).toEqual([
			{ error: 'No user was found', message: expect.stringContaining('trace_1') },
			{
				error: "The expression in 'User' gave no value for item 1",
				message:
					'Check that this item has the field that the expression refers to.\nNothing was sent for this item.',
			},
		]);
	});

	test('before anything is sent is an item that fails like any other', async () => {
		const sent = standInForClerk(({ path }) => ({ body: clerkUser({ id: idOf(path) }) }));
		const { items, failed } = await runNode(getUser, {
			items: [{ id: '../x' }, { id: 'user_1' }, { id: '' }],
			onError: 'continueErrorOutput',
		});
		expect(items.map(({ json }) => json.id)).toEqual(['user_1']);
		expect(failed.map(({ json }) => json.error)).toEqual([
			"'User' is not a valid ID",
			"The expression in 'User' gave no value for item 2",
		]);
		expect(sent).toHaveLength(1);
	});
});

test('no input items, no requests', async () => {
	const sent = standInForClerk(() => ({ body: {} }));
	const { items } = await runNode(getUser, { items: [] });
	expect(items).toEqual([]);
	expect(sent).toEqual([]);
});
