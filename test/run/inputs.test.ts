import type { IDataObject } from 'n8n-workflow';
import { byId } from '../support/locator';
import { parametersOf } from '../support/parametersOf';
import { runNode } from '../support/runNode';
import { clerkUser } from '../support/samples';
import { standInForClerk } from '../support/standInForClerk';

/** What fields take: lists, dates, JSON and empty values, typed or from an expression. */

const create = async (fields: IDataObject, item: IDataObject = {}, timezone = 'UTC') =>
	await runNode(parametersOf('user', 'create', fields), { items: [item], timezone });

const filter = async (filters: IDataObject, timezone = 'UTC') =>
	await runNode({ resource: 'user', operation: 'getAll', filters } as never, { timezone });

const clerk = () => standInForClerk(({ path }) => ({ body: path === '/users' ? clerkUser() : {} }));
const listing = () => standInForClerk(() => ({ body: [] }));

describe('a list', () => {
	test.each([
		['a line with commas', ' +15555550100 , +15555550101,, '],
		['an array', ['+15555550100', '+15555550101']],
	])('can be %s', async (_, phoneNumber) => {
		const sent = clerk();
		await create({ phoneNumber: '={{ $json.value }}' }, { value: phoneNumber });
		expect(sent[0].body).toEqual({ phone_number: ['+15555550100', '+15555550101'] });
	});

	test('travels as one name repeated, with a plus as a plus', async () => {
		const sent = listing();
		await filter({ externalId: '+a', excludeExternalId: 'b', phoneNumber: '+15555550100' });
		expect(sent[0].query).toEqual(
			expect.arrayContaining([
				['external_id', '+a'],
				['external_id', '-b'],
				['phone_number', '+15555550100'],
			]),
		);
	});

	test('of more than Clerk takes is refused, because Clerk would cut it silently', async () => {
		const sent = listing();
		const { error } = await filter({
			userId: Array.from({ length: 101 }, (_, i) => `u${i}`).join(),
		});
		expect(error?.message).toBe("'User ID' has 101 values");
		expect(sent).toEqual([]);
	});
});

describe('a date', () => {
	const moment = Date.parse('2026-05-12T09:00:00Z');

	test.each([
		['in UTC', '2026-05-12T09:00:00Z', 'UTC'],
		['with an offset', '2026-05-12T11:00:00+02:00', 'UTC'],
		["in the workflow's time zone", '2026-05-12T05:00:00', 'America/New_York'],
		['as milliseconds', moment, 'UTC'],
		['as milliseconds in text', String(moment), 'UTC'],
		['by week', '2026-W20-2T09:00:00Z', 'UTC'],
		['without separators', '20260512T090000Z', 'UTC'],
	])('can be written %s', async (_, value, timezone) => {
		const filtered = listing();
		await filter({ createdAtAfter: value }, timezone);
		expect(filtered[0].query).toContainEqual(['created_at_after', String(moment)]);
	});

	test('is sent in RFC 3339 when something is created', async () => {
		const sent = clerk();
		await create({ createdAt: '2026-05-12T05:00:00' }, {}, 'America/New_York');
		expect(sent[0].body).toEqual({ created_at: '2026-05-12T09:00:00.000Z' });
	});

	test.each(['soon', 1700690400, '1700690400', '2026-13-01'])('can not be %p', async (value) => {
		const sent = listing();
		const { error } = await filter({ createdAtAfter: value });
		expect(error?.message).toBe("'Created After' is not a date");
		expect(sent).toEqual([]);
	});
});

describe('JSON', () => {
	test.each([
		['text', '{"a": {"Some Key": [1, null]}}'],
		['an object', { a: { 'Some Key': [1, null] } }],
	])('can be %s', async (_, value) => {
		const sent = clerk();
		await create({ publicMetadata: '={{ $json.value }}' }, { value } as IDataObject);
		expect(sent[0].body).toEqual({ public_metadata: { a: { 'Some Key': [1, null] } } });
	});

	test.each(['{a', '[]', '"text"', '3', 'null'])('can not be %s', async (value) => {
		const sent = clerk();
		const { error } = await create({ publicMetadata: value });
		expect(error?.message).toBe("'Public Metadata' must be a JSON object");
		expect(sent).toEqual([]);
	});
});

test('what an agent or an expression leaves empty is left out', async () => {
	const sent = clerk();
	await create(
		{
			emailAddress: '',
			password: '',
			firstName: '={{ $json.nothing }}',
			lastName: '={{ null }}',
			username: '',
			phoneNumber: '={{ [] }}',
			publicMetadata: '',
			createdAt: '={{ undefined }}',
			createOrganizationsLimit: '={{ "" }}',
			skipLegalChecks: '={{ "" }}',
			locale: '   ',
			externalId: 'kept',
		},
		{},
	);
	expect(sent[0].body).toEqual({ external_id: 'kept' });
});

test('zero and false are values', async () => {
	const sent = clerk();
	await create({ createOrganizationsLimit: 0, skipPasswordChecks: false });
	expect(sent[0].body).toEqual({ create_organizations_limit: 0, skip_password_checks: false });
});

test('a password is sent to the letter', async () => {
	const sent = clerk();
	await create({ password: ' with blanks ' });
	expect(sent[0].body).toEqual({ password: ' with blanks ' });
});

test.each([
	[{ createOrganizationsLimit: 'three' }, "'Max Organizations' must be a whole number"],
	[{ createOrganizationsLimit: -1 }, "'Max Organizations' must be a whole number"],
	[{ skipPasswordChecks: 'yes' }, "'Skip Password Checks' must be true or false"],
	[{ firstName: ['Ada'] }, "'First Name' must be text, but the expression gave a list"],
	[{ passwordHasher: 'bcrypt' }, "'Password Digest' and 'Password Hasher' go together"],
	[{ passwordHasher: 'b crypt', passwordDigest: 'x' }, "'Password Hasher' can't be 'b crypt'"],
	[
		{ passwordHasher: 'undefined', passwordDigest: 'x' },
		"The value came out as 'undefined': check the expression in 'Password Hasher'",
	],
	[
		{ passwordHasher: 'awscognito', passwordDigest: '$2a$10$hash' },
		"'Password Digest' does not match 'Password Hasher'",
	],
	[
		{ phoneNumber: '+15555550100', phoneNumberIdentificationStatus: 'verified, reserved' },
		"'Phone Status' does not match 'Phone Number'",
	],
])('%j is refused before anything is sent', async (fields, message) => {
	const sent = clerk();
	const { error } = await create(fields);
	expect(error?.message).toBe(message);
	expect(sent).toEqual([]);
});

test.each([
	['awscognito', 'awscognito#eu-west-1_pool#client#nathan@example.com'],
	['bcrypt', '$2a$10$hash'],
	// Clerk knows more than its document names.
	['hmac_sha256_utf16_b64', 'c2FsdA==$aGFzaA=='],
])('a password hashed by %s can be taken over', async (hasher, digest) => {
	const sent = clerk();
	const { error } = await create(
		{ passwordHasher: '={{ $json.hasher }}', passwordDigest: digest },
		{ hasher },
	);
	expect(error?.message).toBeUndefined();
	expect(sent[0].body).toEqual({ password_hasher: hasher, password_digest: digest });
});

test('half of a pair of filters is refused', async () => {
	const sent = listing();
	const { error } = await filter({ provider: 'oauth_google' });
	expect(error?.message).toBe(
		"'OAuth Provider Name or ID' and 'OAuth Provider User ID' go together",
	);
	expect(sent).toEqual([]);
});

test.each([
	[{ name: 'A'.repeat(257) }, "'Name' is longer than 256 characters"],
	[{ name: 'Acme', additionalFields: { slug: 'Acme Inc' } }, "'Slug' is not a valid slug"],
])('an organization of %j is refused', async (parameters, message) => {
	const sent = clerk();
	const { error } = await runNode({
		resource: 'organization',
		operation: 'create',
		createdBy: byId('user_1'),
		...parameters,
	});
	expect(error?.message).toBe(message);
	expect(sent).toEqual([]);
});
