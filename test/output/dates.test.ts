import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { Clerk } from '../../nodes/Clerk/Clerk.node';
import { everyOperation, smallest } from '../support/everyOperation';
import { guardedAnswer } from '../support/guardedAnswers';
import { byId } from '../support/locator';
import { runNode } from '../support/runNode';
import { clerkUser } from '../support/samples';
import { standInForClerk } from '../support/standInForClerk';

/** The option Dates, over all operations whose answers hold times. */
const withTimes = everyOperation.filter(({ operation }) =>
	operation.fields
		.filter(({ name }) => name === 'options')
		.flatMap(({ members = [] }) => members)
		.some(({ name }) => name === 'dates'),
);

const PICTURE = { data: btoa('pixels'), mimeType: 'image/png', fileName: 'ada.png' };

/** The values at any depth that have a name of a time. */
function timesIn(value: unknown): unknown[] {
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value as IDataObject).flatMap(([name, inner]) =>
		/At$/.test(name) ? [inner] : timesIn(inner),
	);
}

/** A price that is not the one that an item has, so that there is something to change. */
const PRICES = { data: [{ id: 'other', plan_id: 'x', is_default: true }], total_count: 1 };

async function timesOf(parameters: INodeParameters): Promise<unknown[]> {
	const isChange = parameters.operation === 'changePlan';
	standInForClerk((request) => ({
		body: isChange && request.path === '/billing/prices' ? PRICES : guardedAnswer(request),
	}));
	const { items, error } = await runNode(parameters, { file: PICTURE });
	expect(error?.message).toBeUndefined();
	return items.flatMap(({ json }) => timesIn(json));
}

const dates = (declared: (typeof everyOperation)[number], chosen: string): INodeParameters => {
	const least = smallest(declared);
	return { ...least, options: { ...(least.options as object), dates: chosen } };
};

/** A verdict tells the times of a valid token, which has a test of its own. */
const records = withTimes.filter(({ operation }) => !operation.output.isVerdict);

test.each(records)('$name', async (declared) => {
	const { selectable } = declared.operation.output;
	const forms: INodeParameters[] = [{ output: 'simplified' }];
	if (selectable) forms.push({ output: 'selected', selectedFields: Object.keys(selectable) });
	const found: unknown[] = [];
	for (const form of forms) {
		const iso = await timesOf({ ...dates(declared, 'iso'), ...form });
		const milliseconds = await timesOf({ ...smallest(declared), ...form });
		for (const time of iso) expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
		expect(iso.map((time) => Date.parse(String(time)))).toEqual(milliseconds);
		found.push(...iso);
	}
	expect(found.length).toBeGreaterThan(0);
});

test('operations without times do not offer it', async () => {
	const others = everyOperation.filter((one) => !withTimes.includes(one));
	expect(others.map(({ name }) => name)).toEqual(
		expect.arrayContaining(['user: delete', 'user: count', 'session: createToken']),
	);
	for (const declared of others) expect(await timesOf(smallest(declared))).toEqual([]);
});

describe('Get User', () => {
	const get = { resource: 'user', operation: 'get', userId: byId('user_1') };
	const iso = { ...get, options: { dates: 'iso' } };

	beforeEach(() => void standInForClerk(() => ({ body: clerkUser() })));
	const first = async (parameters: INodeParameters) => (await runNode(parameters)).items[0].json;

	test('gives milliseconds unless ISO 8601 is chosen, and null for a time that there is not', async () => {
		expect(await first(get)).toMatchObject({ createdAt: 1700690300000, lastActiveAt: null });
		expect(await first(iso)).toMatchObject({
			createdAt: '2023-11-22T21:58:20.000Z',
			lastActiveAt: null,
			publicMetadata: { plan_name: 'pro', seats: { used_now: 3 } },
		});
	});

	test('raw stays as Clerk sends it', async () => {
		expect(await first({ ...iso, output: 'raw' })).toEqual(clerkUser());
	});
});

test('a testing token expires in milliseconds, though Clerk sends seconds', async () => {
	standInForClerk(() => ({
		body: { object: 'testing_token', token: 'one', expires_at: 1713880800 },
	}));
	const create = { resource: 'testingToken', operation: 'create' };
	expect((await runNode(create)).items[0].json.expiresAt).toBe(1713880800000);
	const { items } = await runNode({ ...create, options: { dates: 'iso' } });
	expect(items[0].json.expiresAt).toBe('2024-04-23T14:00:00.000Z');
});

test('a time out of range stays a number', async () => {
	standInForClerk(() => ({ body: clerkUser({ created_at: 9e15 }) }));
	const parameters = { resource: 'user', operation: 'get', userId: byId('user_1') };
	const { items } = await runNode({ ...parameters, options: { dates: 'iso' } });
	expect(items[0].json.createdAt).toBe(9e15);
});

test('the panel has milliseconds first in mind', () => {
	const entries = new Clerk().description.properties
		.filter(({ name }) => name === 'options')
		.flatMap(({ options = [] }) => options)
		.filter(({ name }) => name === 'dates');
	expect(entries.length).toBeGreaterThan(0);
	for (const entry of entries) expect(entry).toMatchObject({ default: 'milliseconds' });
});
