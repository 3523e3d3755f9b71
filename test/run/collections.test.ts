import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { everyOperation, smallest } from '../support/everyOperation';
import { byId } from '../support/locator';
import { runNode } from '../support/runNode';
import { standInForClerk } from '../support/standInForClerk';

/**
 * What a person wrote under a collection never vanishes: n8n makes `{}` of what is no object, and
 * drops keys that it does not know.
 */
const clerk = () => standInForClerk(() => ({ body: { data: [], total_count: 0 } }));

const ITEM: IDataObject = {
	text: 'abc',
	jsonText: '{"role":"org:admin"}',
	list: [{ role: 'org:admin' }],
	number: 5,
	nothing: null,
	no: false,
	unknown: { roles: 'org:admin' },
};

/** Each is refused in place of a collection. */
const REFUSED: Array<[string, unknown]> = [
	['an expression without a value', '={{ $json.nope }}'],
	['an expression that gives null', '={{ $json.nothing }}'],
	['an expression that gives text', '={{ $json.text }}'],
	['an expression that gives JSON text', '={{ $json.jsonText }}'],
	['an expression that gives a list', '={{ $json.list }}'],
	['an expression that gives a number', '={{ $json.number }}'],
	['an expression that gives false', '={{ $json.no }}'],
	['an expression that gives an unknown key', '={{ $json.unknown }}'],
	['text', 'org:admin'],
	['JSON text', '{"role":"org:admin"}'],
	['a list', ['org:admin']],
	['a number', 5],
	['an unknown key', { roles: 'org:admin' }],
	['an unknown key beside a known one', { roles: 'org:admin', role: 'org:admin', query: 'a' }],
];

/** Every collection of every operation, Options with its settings included. */
const collections = everyOperation.flatMap((declared) => {
	const { name, operation } = declared;
	const own = operation.fields.filter(
		({ members, property }) => members && !property.displayOptions,
	);
	const names = new Set([...own.map((field) => field.name), 'options']);
	return [...names].map((collection) => ({ name, collection, parameters: smallest(declared) }));
});

/** Enough for each collection: no value, no object, no such key. */
const USUAL = REFUSED.filter(([what]) =>
	['an expression without a value', 'JSON text', 'an unknown key'].includes(what),
);

async function expectRefusals(
	collection: string,
	parameters: INodeParameters,
	refused: typeof REFUSED,
	asTool?: true,
) {
	const sent = clerk();
	const title = collection.replace(/([A-Z])/g, ' $1').toLowerCase();
	for (const [what, value] of refused) {
		const given = { ...parameters, [collection]: value } as INodeParameters;
		const { error } = await runNode(given, { items: [ITEM], asTool });
		const message = String(error?.message).toLowerCase();
		expect([what, message]).toEqual([what, expect.stringContaining(`'${title}' `)]);
	}
	expect(sent).toEqual([]);
}

test.each(collections)(
	'$name, $collection: anything but its entries is refused, and nothing is sent',
	async ({ collection, parameters }) => await expectRefusals(collection, parameters, USUAL),
);

const THOROUGH = collections.filter(({ name, collection }) =>
	['token: verify require', 'user: getAll filters', 'user: ban options'].includes(
		`${name} ${collection}`,
	),
);

test.each(THOROUGH)(
	'$name, $collection: in a workflow and as a tool, all of these are refused',
	async ({ collection, parameters }) => {
		await expectRefusals(collection, parameters, REFUSED);
		await expectRefusals(collection, parameters, REFUSED, true);
	},
);

describe('Token → Verify', () => {
	const verify = async (require: unknown) =>
		await runNode(
			{ resource: 'token', operation: 'verify', token: 'x', require } as INodeParameters,
			{ items: [ITEM] },
		);

	test('says what is wrong with the requirements', async () => {
		expect((await verify('={{ $json.nope }}')).error).toMatchObject({
			message: "'Require' must be an object, but the expression gave undefined",
		});
		expect((await verify('{"role":"x"}')).error).toMatchObject({
			message: "'Require' must be an object, but it is a text",
		});
		expect((await verify({ roles: 'x' })).error).toMatchObject({
			message: "'Require' has no entry 'roles'",
			description: expect.stringMatching(/Its entries are .*role.*\./) as string,
		});
	});

	test('takes an object from an expression, whose entries are checked as any other', async () => {
		expect((await verify('={{ ({ role: "org:admin" }) }}')).error).toBeUndefined();
		expect((await verify('={{ ({ role: $json.nope }) }}')).error?.message).toContain("'Role'");
	});
});

const list = async (parameters: object) =>
	await runNode({ resource: 'user', operation: 'getAll', ...parameters } as INodeParameters, {
		items: [{ query: 'ada', settings: { offset: 7, timeout: 5 } }],
	});

test('filters and options from an expression are used', async () => {
	const sent = clerk();
	await list({ filters: '={{ ({ query: $json.query }) }}', options: '={{ $json.settings }}' });
	expect(sent[0].query).toEqual(
		expect.arrayContaining([
			['query', 'ada'],
			['offset', '7'],
		]),
	);
});

test('what another operation had is left out, and the run says so', async () => {
	const sent = clerk();
	// As n8n keeps it when a person switches from sessions to users.
	const { run, error } = await list({ filters: { status: 'active', query: 'ada' } });
	expect(error?.message).toBeUndefined();
	expect(sent[0].query).not.toContainEqual(['status', 'active']);
	const [task] = run.data.resultData.runData.Clerk;
	expect(task.hints?.map(({ message }) => message)).toEqual([
		'Ignored, because this operation does not have it: filters.status. It was set for another operation.',
	]);
});

test('an empty collection is none', async () => {
	const sent = clerk();
	await runNode({ resource: 'user', operation: 'ban', userId: byId('user_1'), options: {} });
	expect(sent).toHaveLength(1);
});
