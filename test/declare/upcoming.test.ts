import { sleep, type IDataObject, type INodeParameters } from 'n8n-workflow';
import { collection } from '../../nodes/Clerk/fields/collection';
import { titleOf } from '../../nodes/Clerk/fields/field';
import { fieldsToClear } from '../../nodes/Clerk/declare/fieldsToClear';
import { flag, textList, secret, text } from '../../nodes/Clerk/fields/kinds';
import { rows } from '../../nodes/Clerk/fields/rows';
import { getMany } from '../../nodes/Clerk/declare/getMany';
import { operation, type Operation } from '../../nodes/Clerk/declare/operation';
import { readTable } from '../../scripts/factsOf.mts';
import { runNode } from '../support/runNode';
import { clerkError, standInForClerk, type Reply } from '../support/standInForClerk';
import { trialNode } from '../support/trialNode';

/** What the language of declarations must be able to say, tried on calls of Clerk's document. */
const words = {
	name: 'Trial',
	value: 'trial',
	action: 'Trial',
	description: 'For this test',
	source: 'Trial',
};
const id = text('id', { required: true });

const run = async (declared: Operation, parameters: INodeParameters, items: IDataObject[] = [{}]) =>
	await runNode(
		{ resource: 'trial', operation: declared.value, ...parameters },
		{ node: trialNode(declared), items },
	);

const inTurn = (...replies: Reply[]) => {
	let next = 0;
	return standInForClerk(() => replies[Math.min(next++, replies.length - 1)]);
};

test('a DELETE sends its fields as query: CancelCommerceSubscriptionItem', async () => {
	const sent = inTurn({ body: { id: 'item_1' } });
	const cancel = operation({
		...words,
		request: 'DELETE /billing/subscription_items/{id}',
		fields: [id, flag('endNow')],
		output: { shape: { id: 'string' } },
	});
	await run(cancel, { id: 'item_1', endNow: true });
	expect(sent[0]).toMatchObject({ query: [['end_now', 'true']], body: undefined });
});

test('a body that is required goes along empty: revokeApiKey', async () => {
	const sent = inTurn({ body: { id: 'ak_1' } });
	const revoke = operation({
		...words,
		request: 'POST /api_keys/{id}/revoke',
		traits: { 'POST /api_keys/{id}/revoke': { needsBody: true } },
		fields: [id, text('revocationReason')],
		output: { shape: { id: 'string' } },
	});
	await run(revoke, { id: 'ak_1', revocationReason: '' });
	expect(sent[0].body).toEqual({});
});

describe('an answer without JSON, where the document says so', () => {
	const answers = { 'PATCH /instance': { mayBeEmpty: true } } as const;
	const declare = (traits?: typeof answers) =>
		operation({
			...words,
			request: 'PATCH /instance',
			traits,
			fields: [flag('testMode')],
			output: { shape: {} },
		});

	test.each([202, 204, 200])('%d is a success: UpdateInstance', async (status) => {
		const sent = inTurn({ status, body: '' });
		const { items, error } = await run(declare(answers), { testMode: true });
		expect(error?.message).toBeUndefined();
		expect(items[0].json).toEqual({ success: true });
		expect(sent).toHaveLength(1);
	});

	test('a page of HTML is none', async () => {
		inTurn({ status: 200, body: '<html>' });
		const { error } = await run(declare(answers), { testMode: true });
		expect(error?.message).toContain('no clear answer');
	});

	test('elsewhere it is unclear', async () => {
		inTurn({ status: 204, body: '' });
		const { error } = await run(declare(), { testMode: true });
		expect(error?.message).toContain('no clear answer');
	});
});

describe('a POST that may be sent again', () => {
	const declare = (repeat: 'reads' | 'idempotent') =>
		operation({
			...words,
			request: 'POST /api_keys/verify',
			traits: { 'POST /api_keys/verify': { repeat } },
			fields: [secret('secret', { required: true })],
			output: { shape: { id: 'string' } },
		});

	test('is, after an unclear answer: verifyApiKey', async () => {
		const sent = inTurn({ status: 502, body: '' }, { body: { id: 'ak_1' } });
		const { items } = await run(declare('reads'), { secret: 'x' });
		expect(items[0].json.id).toBe('ak_1');
		expect(sent).toHaveLength(2);
	});

	test('one that only reads changed nothing, whatever becomes of it', async () => {
		inTurn({ status: 502, body: '' }, { status: 404, body: clerkError('gone', 'Not found') });
		const { error } = await run(declare('reads'), { secret: 'x' });
		expect(error?.message).toBe('Not found');
		expect(error?.description).not.toContain('not known');
	});

	test('one that is idempotent may have been carried out', async () => {
		inTurn({ status: 502, body: '' }, { status: 404, body: clerkError('gone', 'Not found') });
		const { error } = await run(declare('idempotent'), { secret: 'x' });
		expect(error?.description).toContain('not known whether Clerk carried out POST');
	});
});

test('a list with a largest page of 100 and a name of its own: getM2MTokens', async () => {
	const all = Array.from({ length: 250 }, (_, index) => ({ id: `mt_${index}` }));
	const sent = standInForClerk(({ query }) => {
		const { limit, offset } = Object.fromEntries(query);
		const page = all.slice(Number(offset), Number(offset) + Number(limit));
		return {
			body: { m2m_tokens: Number(limit) > 100 ? page.slice(0, 10) : page, total_count: 250 },
		};
	});
	const tokens = getMany({
		...words,
		request: 'GET /m2m_tokens',
		records: 'tokens',
		largestPage: 100,
		listName: 'm2m_tokens',
		fields: [text('subject', { required: true })],
		output: { shape: { id: 'string' } },
	});
	const { items } = await run(tokens, { subject: 'mch_1', returnAll: true });
	expect(items.map(({ json }) => json.id)).toEqual(all.map((one) => one.id));
	expect(sent.every(({ query }) => Number(Object.fromEntries(query).limit) <= 100)).toBe(true);
});

test('writes without an ID in the path keep their order: UpdateInstance', async () => {
	const instance = operation({
		...words,
		request: 'PATCH /instance',
		serializeBy: () => ['instance'],
		fields: [text('supportEmail')],
		output: { shape: {} },
	});
	let underWay = 0;
	let most = 0;
	const sent = standInForClerk(async () => {
		most = Math.max(most, ++underWay);
		await sleep(30);
		underWay--;
		return { body: {} };
	});
	const items = ['a', 'b', 'c'].map((name) => ({ email: `${name}@example.com` }));
	await run(instance, { supportEmail: '={{ $json.email }}' }, items);
	expect(most).toBe(1);
	expect(sent.map(({ body }) => (body as IDataObject).support_email)).toEqual(
		items.map(({ email }) => email),
	);
});

describe('a list is emptied on purpose only: UpdateInstanceCommunication', () => {
	const communication = operation({
		...words,
		request: 'PATCH /instance/communication',
		fields: [
			collection('updateFields', [
				textList('blockedCountryCodes'),
				fieldsToClear('blockedCountryCodes'),
			]),
		],
		output: { shape: {} },
	});

	test('by Fields to Clear', async () => {
		const sent = inTurn({ body: {} });
		await run(communication, { updateFields: { fieldsToClear: ['blockedCountryCodes'] } });
		expect(sent[0].body).toEqual({ blocked_country_codes: [] });
	});

	test.each([['={{ $json.nothing }}'], ['={{ [] }}'], ['']])('not by %j', async (given) => {
		const sent = inTurn({ body: {} });
		const { error } = await run(communication, { updateFields: { blockedCountryCodes: given } });
		expect(error?.message).toBe('There is nothing to update');
		expect(sent).toEqual([]);
	});
});

describe('rows: ReplaceDirectoryGroupRoleMappings', () => {
	const mappings = operation({
		...words,
		request: 'PUT /directories/{id}/group_role_mappings',
		fields: [
			id,
			rows(
				'mappings',
				{
					noun: 'Mapping',
					members: [text('directoryGroupId', { required: true }), text('roleKey')],
				},
				{ required: true },
			),
		],
		output: { shape: {} },
	});
	const row = { directoryGroupId: '={{ $json.group }}', roleKey: 'org:admin' };
	const send = async (given: unknown, items: IDataObject[] = [{ group: 'g1' }]) =>
		await run(mappings, { id: 'dir_1', mappings: given } as never, items);

	test('travel under Clerk’s names, in their order', async () => {
		const sent = inTurn({ body: {} });
		const { error } = await send({ row: [row, { directoryGroupId: 'g2', roleKey: '' }] });
		expect(error?.message).toBeUndefined();
		expect(sent[0].body).toEqual({
			mappings: [{ directory_group_id: 'g1', role_key: 'org:admin' }, { directory_group_id: 'g2' }],
		});
	});

	test.each([
		['no rows', { row: [] }, "'Mappings' is empty"],
		['a row without what it needs', { row: [row] }, "'Directory Group ID' is empty"],
	])('%s: nothing is sent', async (_, given, message) => {
		const sent = inTurn({ body: {} });
		const { error } = await send(given, [{}]);
		expect(error?.message).toBe(message);
		expect(sent).toEqual([]);
	});
});

test('titles of what Clerk abbreviates', () => {
	const names = [
		'apiKey',
		'm2mToken',
		'samlConnection',
		'oidcConfig',
		'idpEntityId',
		'scimGroupId',
	];
	expect(names.map(titleOf)).toEqual([
		'API Key',
		'M2M Token',
		'SAML Connection',
		'OIDC Config',
		'IdP Entity ID',
		'SCIM Group ID',
	]);
	expect(
		['pkceRequired', 'tokenTtl', 'redirectUris', 'callbackUri', 'smsCountry'].map(titleOf),
	).toEqual(['PKCE Required', 'Token TTL', 'Redirect URIs', 'Callback URI', 'SMS Country']);
});

test('facts of schemas without a type, and without what is deprecated', () => {
	const schema = {
		type: 'object',
		properties: {
			claims: { nullable: true, description: 'Any JSON' },
			scopes: { type: 'string', default: 'profile email' },
			secret: { type: 'string', deprecated: true },
		},
	};
	const body = { content: { 'application/json': { schema } }, required: true };
	const create = { operationId: 'create', tags: ['Users'], requestBody: body, responses: {} };
	// The table always names the sessions' filter.
	const list = {
		operationId: 'GetSessionList',
		tags: ['Sessions'],
		parameters: [{ name: 'status', in: 'query', schema: { type: 'string', enum: ['active'] } }],
		responses: {
			'200': {
				content: { 'application/json': { schema: { $ref: '#/components/schemas/Session' } } },
			},
		},
	};
	const Session = { type: 'object', properties: { status: { type: 'string', enum: ['pending'] } } };
	const table = JSON.parse(
		JSON.stringify(
			readTable({
				info: { version: 'x' },
				paths: { '/things': { post: create }, '/sessions': { get: list } },
				components: { schemas: { Session } },
			}),
		),
	);
	expect(table.operations.create.body).toEqual({
		type: 'object',
		properties: { claims: {}, scopes: { type: 'string', default: 'profile email' } },
	});
});
