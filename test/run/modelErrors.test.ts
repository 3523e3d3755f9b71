import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { byId } from '../support/locator';
import { runNode } from '../support/runNode';
import { standInForClerk, type Reply } from '../support/standInForClerk';

/** What a language model is told: n8n gives it the message alone. */
const get: INodeParameters = {
	resource: 'user',
	operation: 'get',
	userId: byId('={{ $json.id }}'),
};
const messageFor = async (parameters: INodeParameters, reply: Reply, item: IDataObject = {}) => {
	standInForClerk(() => reply);
	const { error } = await runNode(parameters, { asTool: true, items: [item] });
	expect(error?.description || undefined).toBeUndefined();
	return error?.message ?? '';
};
const refusal = (status: number, code: string, words: string): Reply => ({
	status,
	body: { errors: [{ code, message: words, long_message: words }], clerk_trace_id: 'trace_1' },
});

test('nobody there: find the record first', async () => {
	const reply = refusal(404, 'resource_not_found', 'No user was found with id user_1');
	expect(await messageFor(get, reply, { id: 'user_1' })).toBe(
		'No user was found with id user_1. Find the record first, and use the ID that it has.',
	);
});

test('a key that does not work: nothing that a model could do', async () => {
	const message = await messageFor(get, refusal(401, 'clerk_key_invalid', 'The key is invalid.'), {
		id: 'user_1',
	});
	expect(message).toBe(
		'The key is invalid. You cannot fix this: tell the person whom you work for.',
	);
});

test('a write without a clear answer: it may have been carried out', async () => {
	const create = { resource: 'user', operation: 'create', emailAddress: 'ada@example.com' };
	const message = await messageFor(create, { status: 502, body: 'Bad gateway' });
	expect(message).toMatch(
		/^Clerk gave no clear answer: .+\. It is not known whether Clerk carried/,
	);
	expect(message).toContain('Look at the record before you run it again.');
});

test('an empty ID: which one, and that nothing was sent', async () => {
	expect(await messageFor(get, {}, { id: '' })).toBe(
		"'User' is empty. Give it a value. Nothing was sent to Clerk.",
	);
});

test('a name in place of an ID: find the user first', async () => {
	expect(await messageFor(get, {}, { id: 'Ada Lovelace' })).toBe(
		"'Ada Lovelace' is not the ID of a user. Find the user first, and give its ID as 'User'. Nothing was sent to Clerk.",
	);
});

test('an email address that nobody has', async () => {
	expect(await messageFor(get, { body: [] }, { id: 'ada@example.com' })).toMatch(
		/^No user has the email 'ada@example.com'\./,
	);
});

test('an address that nobody has: nothing about the instance, which a model does not choose', async () => {
	expect(await messageFor(get, { body: [] }, { id: 'ada@example.com' })).toBe(
		"No user has the email 'ada@example.com'. Find the user first, and give its ID as 'User'.",
	);
});

test('an address that is taken: nothing about other operations, which a tool does not have', async () => {
	const create = { resource: 'user', operation: 'create', emailAddress: 'ada@example.com' };
	const reply = refusal(422, 'form_identifier_exists', 'That email address is taken.');
	expect(await messageFor(create, reply)).toBe(
		'That email address is taken. This value must be unique, and another record already has it.',
	);
});

test('a tool that goes on when it fails says the same as one that stops', async () => {
	const refused = refusal(404, 'resource_not_found', 'No user was found with id user_1');
	standInForClerk(() => refused);
	const given = { asTool: true as const, items: [{ id: 'user_1' }] };
	const { items } = await runNode(get, { ...given, onError: 'continueRegularOutput' });
	expect(items.map(({ json }) => json)).toEqual([
		{ error: await messageFor(get, refused, { id: 'user_1' }) },
	]);
	const { items: unsent } = await runNode(get, {
		...given,
		items: [{ id: '' }],
		onError: 'continueRegularOutput',
	});
	expect(unsent[0].json).toEqual({
		error: "'User' is empty. Give it a value. Nothing was sent for this item.",
	});
});

test('what cannot be a tool says so', async () => {
	const ban = { resource: 'user', operation: 'banMany', userId: byId('user_1') };
	expect(await messageFor(ban, {})).toBe(
		"The operation 'Ban Many' cannot be used as a tool. It takes all input items of a workflow together.",
	);
	const upload = { resource: 'user', operation: 'setProfileImage', userId: byId('user_1') };
	expect(await messageFor(upload, {})).toContain('It takes a file from an input item.');
});

test.each([
	['a date in words', 'next Tuesday'],
	['a number that is no date', '12'],
])('%s: how to write dates', async (_, given) => {
	const list = { resource: 'user', operation: 'getAll', filters: { createdAtAfter: given } };
	expect(await messageFor(list, { body: [] })).toMatch(
		/^'Created After' is not a date\. Use ISO 8601, such as 2026-05-12T09:00:00Z, or milliseconds since 1970\./,
	);
});

test('no key, trace or code of Clerk in any of them', async () => {
	const reply = refusal(422, 'form_param_format_invalid', 'first_name must be a text');
	const message = await messageFor(get, reply, { id: 'user_1' });
	expect(message).not.toMatch(/trace|HTTP|form_param|sk_test/);
});
