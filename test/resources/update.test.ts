import type { IDataObject } from 'n8n-workflow';
import { everyOperation } from '../support/everyOperation';
import { byId } from '../support/locator';
import { runNode } from '../support/runNode';
import { clerkUser } from '../support/samples';
import { clerkError, standInForClerk, type Reply } from '../support/standInForClerk';

const METADATA = /^(public|private|unsafe)Metadata$/;

describe.each(everyOperation)('metadata fields of $name', ({ operation }) => {
	const fields = operation.fields.flatMap(({ members = [] }) => members);
	const metadata = fields.filter(({ name }) => METADATA.test(name));
	// Of what is created, nothing is there to merge with or to clear.
	const isUpdate = operation.also
		.concat(operation.request)
		.some((one) => /^P.* .*metadata$/.test(one));

	test('say that they are merged, if they update', () => {
		const canReplace = fields.some(({ name }) => name === 'metadataMode');
		const hint = canReplace ? / unless you choose Replace under Options$/ : /metadata$/;
		for (const { property } of metadata) {
			if (isUpdate) expect(property.hint).toMatch(/^Merged with existing metadata/);
			if (isUpdate) expect(property.hint).toMatch(hint);
			else expect(property).not.toHaveProperty('hint');
		}
		if (isUpdate) expect(metadata.length).toBeGreaterThan(1);
	});

	test('clear nothing when they are added and left as they open', () => {
		for (const { encode, property } of isUpdate ? metadata : []) {
			expect(encode(property.default, { timezone: 'UTC' })).toBeUndefined();
		}
	});
});

/** User → Update: fields and metadata, which Clerk takes in two requests. */

const update = async (updateFields: IDataObject, options: IDataObject = {}) =>
	await runNode({
		resource: 'user',
		operation: 'update',
		userId: byId('user_1'),
		updateFields,
		options,
	} as never);

const clerk = (reply: () => Reply = () => ({ body: clerkUser() })) => standInForClerk(reply);
const calls = (sent: ReturnType<typeof clerk>) =>
	sent.map(({ method, path, body }) => [`${method} ${path}`, body]);

test('metadata travels in a request of its own, merged unless told otherwise', async () => {
	const sent = clerk();
	await update({ firstName: 'Ada', publicMetadata: '{"plan": "pro", "Old Key": null}' });
	expect(calls(sent)).toEqual([
		['PATCH /users/user_1', { first_name: 'Ada' }],
		['PATCH /users/user_1/metadata', { public_metadata: { plan: 'pro', 'Old Key': null } }],
	]);
});

test('replacing metadata sends only the fields that are given', async () => {
	const sent = clerk();
	await update({ privateMetadata: '{}' }, { metadataMode: 'replace' });
	expect(calls(sent)).toEqual([['PUT /users/user_1/metadata', { private_metadata: {} }]]);
});

test('without metadata there is one request', async () => {
	const sent = clerk();
	await update({ lastName: 'Byron' });
	expect(calls(sent)).toEqual([['PATCH /users/user_1', { last_name: 'Byron' }]]);
});

test('a half-done update says which half is done', async () => {
	let count = 0;
	clerk(() =>
		++count === 1
			? { body: clerkUser() }
			: { status: 422, body: clerkError('form_param_value_invalid', 'Metadata is too large') },
	);
	const { error } = await update({ firstName: 'Ada', publicMetadata: { a: 1 } as never });
	expect(error?.message).toBe('Half done: the metadata was not saved. Metadata is too large');
	expect(error?.description).toContain('Saved: First Name. Not saved: Public Metadata.');
	expect(error?.httpCode).toBe('422');
});

test('a first half that fails is not called half done', async () => {
	const sent = clerk(() => ({ status: 404, body: clerkError('resource_not_found', 'Not found') }));
	const { error } = await update({ firstName: 'Ada', publicMetadata: { a: 1 } as never });
	expect(error?.message).toBe('Not found');
	expect(sent).toHaveLength(1);
});

test('fields are emptied when asked for, and otherwise never', async () => {
	const sent = clerk();
	await update({ firstName: '', lastName: 'B', fieldsToClear: ['username', 'externalId'] });
	expect(calls(sent)).toEqual([
		['PATCH /users/user_1', { last_name: 'B', username: null, external_id: null }],
	]);
});

test.each([
	['nothing at all', {}, 'There is nothing to update'],
	['empty values alone', { firstName: '', username: '  ' }, 'There is nothing to update'],
	['metadata that is no JSON', { publicMetadata: '{plan}' }, "'Public Metadata' must be a JSON"],
	['metadata that is a list', { publicMetadata: '[1]' }, "'Public Metadata' must be a JSON object"],
	['a switch that needs a password', { signOutOfOtherSessions: true }, "'Password' is empty"],
	['a digest without its hasher', { passwordDigest: 'x' }, "'Password Digest' and"],
	['a field both set and cleared', { firstName: 'A', fieldsToClear: ['firstName'] }, 'First Name'],
	['a field that can not be cleared', { fieldsToClear: ['password'] }, "'Fields to Clear'"],
])('%s is refused before anything is sent', async (_, fields, message) => {
	const sent = clerk();
	const { error } = await update(fields);
	expect(error?.message).toContain(message);
	expect(sent).toEqual([]);
});
