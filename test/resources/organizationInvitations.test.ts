import type { IDataObject } from 'n8n-workflow';
import { byId } from '../support/locator';
import { onSandbox } from '../support/onSandbox';
import type { RunSettings } from '../support/runNode';

/** Invitations to an organization, one or many at a time. */
const sandbox = onSandbox();
const { requests } = sandbox;
const organization = (index: number) => [...sandbox.store.organizations.values()][index];
const at = (index: number) => byId(organization(index).id);
const run = async (operation: string, parameters: object, settings?: RunSettings) =>
	await sandbox.run('organizationInvitation', operation, parameters, settings);

const people = (host: string) =>
	Array.from({ length: 25 }, (_, index) => ({ email: `guest${index}@${host}` }));
const inviteAll = async (
	organizationId: unknown,
	items: IDataObject[],
	onError?: RunSettings['onError'],
) =>
	await run(
		'createMany',
		{ organizationId, emailAddress: '={{ $json.email }}', role: 'org:member' },
		{ items, onError },
	);
const bulk = () => requests.filter((line) => line.includes('/invitations/bulk'));

test('25 people are invited in 3 requests, each output paired to its input', async () => {
	const items = people('many.example.com');
	const { items: invited, error } = await inviteAll(at(1), items);
	expect(error).toBeUndefined();
	expect(bulk()).toHaveLength(3);
	expect(invited.map(({ json, pairedItem }) => [json.emailAddress, pairedItem])).toEqual(
		items.map(({ email }, item) => [email, { item }]),
	);
	expect(invited[0].json).toMatchObject({
		organizationId: organization(1).id,
		role: 'org:member',
		status: 'pending',
		success: true,
	});
});

test('each organization gets requests of its own', async () => {
	const items = people('two.example.com').slice(0, 6);
	const half = `={{ $itemIndex % 2 ? "${organization(1).id}" : "${organization(2).id}" }}`;
	const { items: invited } = await inviteAll(byId(half), items);
	expect(bulk()).toHaveLength(2);
	expect(invited.map(({ json }) => json.organizationId)).toEqual(
		items.map((_, index) => organization(index % 2 ? 1 : 2).id),
	);
});

test('one that cannot be invited keeps nobody else out', async () => {
	const items = people('bad.example.com');
	items[13] = { email: 'not an address' };
	const { items: invited } = await inviteAll(at(3), items, 'continueRegularOutput');
	const failed = invited.filter(({ json }) => 'error' in json);
	expect(failed).toEqual([
		{ json: expect.objectContaining({ error: expect.any(String) }), pairedItem: { item: 13 } },
	]);
	expect(invited[12].json.emailAddress).toBe('guest12@bad.example.com');
	expect(invited).toHaveLength(25);
});

test('an invitation carries its settings, and can be revoked once', async () => {
	const { created_by: inviter } = organization(4);
	const created = await run('create', {
		organizationId: at(4),
		emailAddress: 'one@one.example.com',
		role: 'org:admin',
		additionalFields: {
			expiresInDays: 2,
			inviterUserId: byId(inviter),
			notify: false,
			publicMetadata: { team: 'sales' },
		},
	});
	const { json } = created.items[0];
	expect(json).toMatchObject({ inviterId: inviter, publicMetadata: { team: 'sales' } });
	expect(json.url).toContain('https://');
	expect(Number(json.expiresAt) - Number(json.createdAt)).toBe(2 * 24 * 60 * 60 * 1000);

	const one = { organizationId: at(4), invitationId: byId(json.id) };
	const options = { requestingUserId: byId(inviter) };
	expect((await run('revoke', { ...one, options })).items[0].json.status).toBe('revoked');
	expect((await run('get', one)).items[0].json).toMatchObject({ id: json.id, status: 'revoked' });
	expect((await run('revoke', one)).error?.message).toContain('Only pending invitations');
});

test('they are listed by organization and over all, by their state', async () => {
	const filters = { status: 'revoked', query: 'guest3@' };
	const { items } = await run('getAllOfInstance', { returnAll: true, filters });
	const found = items.map(({ json }) => json);
	expect(found.length).toBeGreaterThan(5);
	expect(found.every((one) => one.status === 'revoked' && Boolean(one.organizationName))).toBe(
		true,
	);
	expect(Object.keys(found[0])).not.toContain('url');

	const of = { organizationId: byId(found[0].organizationId) };
	const listed = await run('getAll', { ...of, filters: { emailAddress: found[0].emailAddress } });
	expect(listed.items.map(({ json }) => json.id)).toEqual([found[0].id]);
});
