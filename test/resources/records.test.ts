import type { IDataObject } from 'n8n-workflow';
import { by } from '../support/locator';
import { runNode } from '../support/runNode';
import { clerkOrganization, clerkUser } from '../support/samples';
import { clerkError, standInForClerk } from '../support/standInForClerk';

/** Users and organizations chosen by an email address, a username, an external ID or a slug. */

const getUser = async (mode: string, value: string) =>
	await runNode({ resource: 'user', operation: 'get', userId: by(mode, value) });

const ada = clerkUser({ username: 'Ada', external_id: '-42' });

/** Answers a look-up with these users, and any get with the one of that ID. */
const clerkWith = (...users: IDataObject[]) =>
	standInForClerk(({ path }) => ({
		body: path === '/users' ? users : users.find(({ id }) => path.endsWith(String(id))),
	}));

describe('a user chosen by another name', () => {
	test.each([
		['email', 'Ada@Example.com', ['email_address', 'Ada@Example.com']],
		['username', 'ada', ['username', 'ada']],
		// Without the plus, Clerk would read the minus as "everybody but 42".
		['externalId', '-42', ['external_id', '+-42']],
	])('%s is looked up first', async (mode, value, filter) => {
		const sent = clerkWith(ada);
		const { items, error } = await getUser(mode, value);
		expect(error).toBeUndefined();
		expect(items[0].json.id).toBe('user_1');
		expect(sent.map(({ path }) => path)).toEqual(['/users', '/users/user_1']);
		expect(sent[0].query).toContainEqual(filter);
	});

	test.each([
		['email', 'nobody@example.com', 'No user has the email'],
		['username', 'nobody', 'No user has the username'],
		['externalId', '43', 'No user has the external id'],
	])('%s without a match is a clear error', async (mode, value, message) => {
		const sent = clerkWith();
		const { error } = await getUser(mode, value);
		expect(error?.message).toBe(`${message} '${value}'`);
		expect(error?.description).toContain("'User'");
		expect(sent).toHaveLength(1);
	});

	test('a user that does not have the name is never taken, whatever Clerk answers', async () => {
		const sent = clerkWith(clerkUser({ id: 'user_2', external_id: '43' }));
		const { error } = await getUser('externalId', '-42');
		expect(error?.message).toContain("No user has the external id '-42'");
		expect(sent).toHaveLength(1);
	});

	test('two users with one unverified address are not guessed between', async () => {
		clerkWith(ada, clerkUser({ id: 'user_2' }));
		const { error } = await getUser('email', 'ada@example.com');
		expect(error?.message).toBe('2 users match ada@example.com');
		expect(error?.description).toContain('user_1, user_2');
	});

	test('who creates an organization can be chosen so', async () => {
		const sent = standInForClerk(({ path }) => ({
			body: path === '/users' ? [ada] : clerkOrganization(),
		}));
		await runNode({
			resource: 'organization',
			operation: 'create',
			name: 'Acme',
			createdBy: by('email', 'ada@example.com'),
		});
		expect(sent[1].body).toEqual({ name: 'Acme', created_by: 'user_1' });
	});
});

describe('an organization chosen by slug', () => {
	const getOrganization = async (value: string) =>
		await runNode({
			resource: 'organization',
			operation: 'get',
			organizationId: by('slug', value),
		});

	test('is looked up first', async () => {
		const sent = standInForClerk(() => ({ body: clerkOrganization() }));
		const { items } = await getOrganization('acme-inc');
		expect(items[0].json.id).toBe('org_1');
		expect(sent.map(({ path }) => path)).toEqual([
			'/organizations/acme-inc',
			'/organizations/org_1',
		]);
	});

	test('without a match is a clear error', async () => {
		standInForClerk(() => ({ status: 404, body: clerkError('resource_not_found') }));
		const { error } = await getOrganization('acme-inc');
		expect(error?.message).toBe("No organization has the slug 'acme-inc'");
	});

	test('that is no slug goes nowhere', async () => {
		const sent = standInForClerk(() => ({ body: clerkOrganization() }));
		const { error } = await getOrganization('../users');
		expect(error?.message).toContain("'Organization'");
		expect(sent).toEqual([]);
	});
});
