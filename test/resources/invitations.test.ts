import type { IDataObject } from 'n8n-workflow';
import { by } from '../support/locator';
import { onSandbox } from '../support/onSandbox';
import type { RunSettings } from '../support/runNode';

/** Invitations, the waitlist, the allowlist and the blocklist, as people work with them. */
const sandbox = onSandbox({ seed: false, forEachTest: true });
const { run, pick, requests } = sandbox;
const emails = (count: number) =>
	Array.from({ length: count }, (_, item) => ({ email: `Person${item}@example.com` }));
const createMany = async (resource: string, items: IDataObject[], settings: RunSettings = {}) =>
	await run(resource, 'createMany', { emailAddress: '={{ $json.email }}' }, { items, ...settings });
const statuses = (items: Array<{ json: IDataObject }>) =>
	items.map(({ json }) => [json.emailAddress, json.status]);

describe('invitations', () => {
	test('a list of 23 people is invited in three requests, then listed, then one revoked', async () => {
		const { items, error } = await createMany('invitation', emails(23));
		expect(error).toBeUndefined();
		expect(requests).toEqual(Array(3).fill('POST /invitations/bulk 200'));
		expect(statuses(items)).toEqual(
			emails(23).map(({ email }) => [email.toLowerCase(), 'pending']),
		);
		expect(items[22].pairedItem).toEqual({ item: 22 });

		const revoked = await run('invitation', 'revoke', {
			invitationId: by('email', 'person7@Example.com'),
		});
		expect(revoked.items[0].json).toMatchObject({
			id: items[7].json.id,
			emailAddress: 'person7@example.com',
			status: 'revoked',
			success: true,
		});
		const left = await run('invitation', 'getAll', {
			returnAll: true,
			filters: { status: 'pending' },
			options: { orderBy: '+email_address' },
		});
		expect(left.items).toHaveLength(22);
		expect(left.items[0].json).not.toHaveProperty('url');
		const gone = await run('invitation', 'getAll', { filters: { status: 'revoked' } });
		expect(statuses(gone.items)).toEqual([['person7@example.com', 'revoked']]);
	});

	test('one person who is invited already does not keep the other nine from it', async () => {
		await run('invitation', 'create', { emailAddress: 'person3@example.com' });
		const stopped = await createMany('invitation', emails(10));
		expect(stopped.error?.message).toContain('already pending invitations');
		expect(stopped.error?.description).toContain('None of the 10 items was carried out.');
		expect(sandbox.store.invitations.size).toBe(1);

		const { items } = await createMany('invitation', emails(10), {
			onError: 'continueRegularOutput',
		});
		expect(items.map(({ json }) => typeof json.error === 'string')).toEqual(
			Array(10).fill(false).with(3, true),
		);
		expect(sandbox.store.invitations.size).toBe(10);
	});

	test('the link comes with a new invitation', async () => {
		const { items } = await run('invitation', 'create', {
			emailAddress: 'ada@example.com',
			additionalFields: { expiresInDays: 1, publicMetadata: { plan_name: 'pro' } },
		});
		const { url, publicMetadata, expiresAt, createdAt } = items[0].json;
		expect(url).toMatch(/^https:/);
		expect(publicMetadata).toEqual({ plan_name: 'pro' });
		expect(Number(expiresAt) - Number(createdAt)).toBe(24 * 60 * 60 * 1000);
	});

	test('what is no address is never sent', async () => {
		for (const emailAddress of ['ada', 'ada@', 'ada@example.com, grace@example.com']) {
			const { error } = await run('invitation', 'create', { emailAddress });
			expect(error?.message).toBe("'Email Address' is not an email address");
		}
		expect(requests).toEqual([]);
	});

	test('only a pending invitation of just that address is chosen by it', async () => {
		await run('invitation', 'create', { emailAddress: 'lada@example.com' });
		const revoke = async () =>
			await run('invitation', 'revoke', { invitationId: by('email', 'ada@example.com') });
		expect((await revoke()).error?.message).toBe(
			"No pending invitation has the email 'ada@example.com'",
		);
		const again = { ignoreExisting: true };
		for (const additionalFields of [again, again]) {
			await run('invitation', 'create', { emailAddress: 'ada@example.com', additionalFields });
		}
		expect((await revoke()).error?.message).toBe('2 pending invitations match ada@example.com');
		expect(requests.filter((line) => line.includes('revoke'))).toEqual([]);
	});

	test('are picked by address and status, and searched for by what is typed', async () => {
		await createMany('invitation', emails(12));
		const found = await pick('searchInvitations', 'person11');
		expect(found.map(({ name }) => name)).toEqual(['person11@example.com (pending)']);
		expect(await pick('searchInvitations')).toHaveLength(12);
	});
});

describe('the waitlist', () => {
	test('many join, one is rejected, one invited, and the list knows', async () => {
		const { items } = await createMany('waitlistEntry', emails(52));
		expect(items).toHaveLength(52);
		expect(requests).toEqual(Array(2).fill('POST /waitlist_entries/bulk 200'));

		const entry = (item: number) => ({
			waitlistEntryId: by('email', emails(52)[item].email),
		});
		const rejected = await run('waitlistEntry', 'reject', entry(5));
		expect(statuses(rejected.items)).toEqual([['person5@example.com', 'rejected']]);
		const invited = await run('waitlistEntry', 'invite', entry(50));
		expect(invited.items[0].json).toMatchObject({
			emailAddress: 'person50@example.com',
			status: 'invited',
			invitation: { status: 'pending', url: expect.stringMatching(/^https:/) },
			success: true,
		});
		const one = await run('waitlistEntry', 'getAll', {
			filters: { status: 'invited' },
			options: { combine: true },
		});
		expect(one.items[0].json).toMatchObject({ totalCount: 1, success: true });
		expect(JSON.stringify(one.items[0].json)).not.toContain('ticket');
		expect(
			statuses((await run('waitlistEntry', 'getAll', { returnAll: true })).items),
		).toHaveLength(52);
		const picks = await pick('searchWaitlistEntries', 'person5@');
		expect(picks.map(({ name }) => name)).toEqual(['person5@example.com (rejected)']);
	});

	test('who is on it already stays, and an address is not taken for a longer one', async () => {
		const [first, second] = [
			await run('waitlistEntry', 'create', { emailAddress: 'lada@example.com' }),
			await run('waitlistEntry', 'create', { emailAddress: 'Lada@example.com' }),
		];
		expect(second.items[0].json.id).toBe(first.items[0].json.id);
		const remove = async (email: string) =>
			await run('waitlistEntry', 'delete', { waitlistEntryId: by('email', email) });
		expect((await remove('ada@example.com')).error?.message).toBe(
			"No waitlist entry has the email 'ada@example.com'",
		);
		expect((await remove('lada@example.com')).items[0].json).toMatchObject({ deleted: true });
		expect(sandbox.store.waitlist.size).toBe(0);
	});
});

describe.each([
	['allowlistIdentifier', 'searchAllowlist'],
	['blocklistIdentifier', 'searchBlocklist'],
])('%s', (resource, search) => {
	const add = async (identifier: string) => await run(resource, 'create', { identifier });

	test('is added once, listed, picked, and removed by what people know it by', async () => {
		const { items: added } = await add('spam@example.com');
		await add('+12065550142');
		expect(added[0].json).toMatchObject({ identifierType: 'email_address', success: true });
		const { error } = await add('Spam@example.com');
		expect(error?.message).toContain('That identifier is taken. Please try another.');

		const { items } = await run(resource, 'getAll', { limit: 1, options: { combine: true } });
		expect(items[0].json).toMatchObject({ totalCount: 2, [`${resource}s`]: [{}] });
		expect(await pick(search, 'SPAM')).toEqual([
			{ name: 'spam@example.com', value: added[0].json.id },
		]);
		const removed = await run(resource, 'delete', {
			identifierId: by('identifier', 'SPAM@example.com'),
		});
		expect(removed.items[0].json).toMatchObject({ id: added[0].json.id, deleted: true });
		expect((await pick(search)).map(({ name }) => name)).toEqual(['+12065550142']);
	});
});

test('an identifier is found on the last page of a long allowlist, too', async () => {
	for (let index = 0; index < 1201; index++) {
		const identifier = `person${index}@example.com`;
		sandbox.store.allowlist.set(`alid_${index}`, {
			id: `alid_${index}`,
			identifier,
			identifier_type: 'email_address',
			invitation_id: null,
			created_at: index,
			updated_at: index,
		});
	}
	expect(await pick('searchAllowlist', 'person0@')).toEqual([
		{ name: 'person0@example.com', value: 'alid_0' },
	]);
});
