import { createClerkClient } from '@clerk/backend';
import { schemaFaults } from '../../sandbox/facts/validation.mts';
import { handlers } from '../../sandbox/operations.mts';
import type { SandboxOptions } from '../../sandbox/server.mts';
import { sandboxes, withSandbox } from '../support/withSandbox';

const start = sandboxes();

describe('the door', () => {
	const sandbox = withSandbox({ seed: { users: 3, organizations: 0, sessions: 0 } });

	it.each([
		['no key', '', 'authorization_header_format_invalid'],
		['another scheme', 'Basic c2s6', 'authorization_header_format_invalid'],
		['the wrong key', 'Bearer sk_test_other', 'clerk_key_invalid'],
	])('refuses %s', async (_what, authorization, code) => {
		const { status, body } = await sandbox.ask('GET', '/users', undefined, { authorization });
		expect(status).toBe(401);
		expect(body.errors[0].code).toBe(code);
		expect(body.clerk_trace_id).toMatch(/^[0-9a-f]{32}$/);
		expect(schemaFaults('ClerkErrors', body)).toEqual([]);
	});

	it('takes its version of the API, and refuses others', async () => {
		const version = (date: string) => ({ 'clerk-api-version': date });
		const right = await sandbox.ask('GET', '/users', undefined, version('2026-05-12'));
		const wrong = await sandbox.ask('GET', '/users', undefined, version('2019-01-01'));
		expect([right.status, wrong.status]).toEqual([200, 400]);
		expect(wrong.body.errors[0].code).toBe('api_version_invalid');
	});

	it('says so in JSON, without a charset', async () => {
		const { headers } = await sandbox.ask('GET', '/users');
		expect(headers.get('content-type')).toBe('application/json');
	});

	it('can tell of what it answers', async () => {
		const lines: string[] = [];
		const other = await start({ seed: false, log: (line) => lines.push(line) });
		await other.ask('GET', '/users?limit=1');
		await other.ask('DELETE', '/users/user_none');
		await other.stop();
		expect(lines).toEqual(['GET /v1/users?limit=1 200', 'DELETE /v1/users/user_none 404']);
	});

	it('reads a path without an id as the list', async () => {
		expect((await sandbox.ask('GET', '/users/')).body).toHaveLength(3);
	});

	it('refuses a path that does not exist, JSON that is none, and what it does not know yet', async () => {
		const { GetSession } = handlers;
		delete handlers.GetSession;
		const answers = await Promise.all([
			sandbox.ask('GET', '/nothing'),
			sandbox.ask('POST', '/users', '{"email'),
			sandbox.ask('GET', '/sessions/sess_1'),
		]);
		handlers.GetSession = GetSession;
		expect(answers.map(({ status, body }) => [status, body.errors[0].code])).toEqual([
			[404, 'resource_not_found'],
			[400, 'request_body_invalid'],
			[501, 'not_implemented'],
		]);
	});

	it('takes another key where it is told to', async () => {
		const other = await start({ secretKey: 'sk_live_sandbox', seed: false });
		expect((await other.ask('GET', '/users')).body).toEqual([]);
		const clerk = createClerkClient({ secretKey: 'sk_test_sandbox', apiUrl: other.apiUrl });
		await expect(clerk.users.getUserList()).rejects.toMatchObject({ status: 401 });
	});
});

describe('the check of its own answers', () => {
	const { GetUser } = handlers;

	afterEach(() => {
		handlers.GetUser = GetUser;
	});

	it('turns one that is not as documented into a 500 that says why', async () => {
		const sandbox = await start({ seed: false });
		handlers.GetUser = () => ({ object: 'user', id: 7 });
		const { status, body } = await sandbox.ask('GET', '/users/user_1');
		expect(status).toBe(500);
		expect(body.errors[0].message).toContain('The answer to GetUser is not as documented');
	});
});

describe('rate limits', () => {
	it('let through so many, then say when to come back', async () => {
		let now = Date.UTC(2026, 0, 1);
		const sandbox = await start({
			clock: () => now,
			seed: false,
			rateLimit: { requests: 3, seconds: 10 },
		});
		const clerk = createClerkClient({ secretKey: sandbox.secretKey, apiUrl: sandbox.apiUrl });
		const statuses = async (count: number) => {
			const list = [];
			for (let index = 0; index < count; index += 1) {
				list.push((await sandbox.ask('GET', '/users')).status);
			}
			return list;
		};

		expect(await statuses(4)).toEqual([200, 200, 200, 429]);
		now += 2_500;
		const { body, headers } = await sandbox.ask('GET', '/users');
		expect(headers.get('retry-after')).toBe('8');
		expect(body.errors[0].code).toBe('too_many_requests');
		await expect(clerk.users.getUserList()).rejects.toMatchObject({ status: 429, retryAfter: 8 });
		now += 7_499;
		expect(await statuses(1)).toEqual([429]);
		now += 1;
		expect(await statuses(4)).toEqual([200, 200, 200, 429]);
	});

	it('are those of a development instance where asked for', async () => {
		const sandbox = await start({ clock: () => 0, seed: false, rateLimit: 'development' });
		const asked = Array.from({ length: 101 }, () => sandbox.ask('GET', '/users/count'));
		const statuses = (await Promise.all(asked)).map(({ status }) => status);
		expect(statuses.filter((status) => status === 200)).toHaveLength(100);
		expect(statuses.filter((status) => status === 429)).toHaveLength(1);
	});

	it('hold for updating one record, of whatever kind', async () => {
		let now = Date.UTC(2027, 0, 1);
		const sandbox = await start({ clock: () => now });
		const [first, second] = sandbox.store.users.keys();
		const [member] = sandbox.store.memberships.values();
		const organization = `/organizations/${member.organization_id}`;
		const membership = `${organization}/memberships/${member.user_id}`;
		const metadata = async (path: string) =>
			(await sandbox.ask('PATCH', `${path}/metadata`, { public_metadata: {} })).status;
		const updates = async (path: string) => {
			const statuses = [];
			for (let index = 0; index < 10; index += 1) statuses.push(await metadata(path));
			return [...new Set(statuses)];
		};
		for (const path of [`/users/${first}`, organization, membership]) {
			expect([path, await updates(path), await metadata(path)]).toEqual([path, [200], 429]);
		}
		const { status } = await sandbox.ask('PATCH', `/users/${first}`, { first_name: 'Ada' });
		expect([status, await metadata(`/users/${second}`)]).toEqual([429, 200]);
		expect((await sandbox.ask('GET', `/users/${first}`)).status).toBe(200);
		now += 10_000;
		expect(await metadata(`/users/${first}`)).toBe(200);
	});

	it('hold for no record where other limits are set, unless asked for', async () => {
		const patch = async (options: SandboxOptions) => {
			const { ask, store } = await start({ seed: { users: 1 }, ...options });
			const [id] = store.users.keys();
			const answers = Array.from(
				{ length: 11 },
				async () => await ask('PATCH', `/users/${id}`, { first_name: 'Ada' }),
			);
			return (await Promise.all(answers)).filter(({ status }) => status === 429).length;
		};
		expect(await patch({ rateLimit: false })).toBe(0);
		expect(await patch({ rateLimit: { requests: 99, seconds: 10 } })).toBe(0);
		expect(await patch({ rateLimit: false, recordLimit: { requests: 1, seconds: 10 } })).toBe(10);
	});
});

describe('what is in it at first', () => {
	it('is the same every time', async () => {
		const [one, other] = [await start(), await start()];
		for (const path of ['/users?limit=500', '/organizations?limit=500']) {
			const { body } = await one.ask('GET', path);
			expect(body).toEqual((await other.ask('GET', path)).body);
		}
		expect([...one.store.sessions.values()]).toEqual([...other.store.sessions.values()]);
	});

	it('is believable, and belongs to nobody', async () => {
		const { store } = await start();
		const users = [...store.users.values()];
		const sessions = [...store.sessions.values()];
		const phones = users.flatMap((user) => user.phone_numbers.map((phone) => phone.phone_number));
		const emails = users.flatMap((user) => user.email_addresses.map((one) => one.email_address));

		expect([users.length, store.organizations.size, sessions.length]).toEqual([300, 40, 400]);
		expect(phones.length).toBeGreaterThan(50);
		expect(phones.filter((phone) => !/^\+1\d{3}55501\d\d$/.test(phone))).toEqual([]);
		expect(emails.filter((email) => !/^[a-z0-9.]+@example\.(com|net|org)$/.test(email))).toEqual(
			[],
		);
		for (const values of [phones, emails]) expect(new Set(values).size).toBe(values.length);

		expect(users.filter((user) => user.banned).length).toBeGreaterThan(3);
		expect(users.filter((user) => user.locked_until).length).toBeGreaterThan(3);
		expect(users.filter((user) => user.first_name === null).length).toBeGreaterThan(5);
		expect(new Set(sessions.map(({ status }) => status)).size).toBe(8);
		expect(users[0].id).toMatch(/^user_[23][0-9A-Za-z]{26}$/);

		const now = Date.UTC(2026, 9, 1);
		const bannedInside = sessions.filter(
			({ user_id, status }) => status === 'active' && store.users.get(user_id)?.banned,
		);
		expect(bannedInside).toEqual([]);
		expect(sessions.filter((one) => one.created_at > now || one.last_active_at > now)).toEqual([]);
		expect(users.filter((one) => one.created_at > now)).toEqual([]);
		for (const { user_id, organization_id } of store.memberships.values()) {
			expect(store.users.has(user_id) && store.organizations.has(organization_id)).toBe(true);
		}
	});

	it('grows to any size', async () => {
		const { store } = await start({ seed: { users: 5000, organizations: 100, sessions: 10 } });
		expect([store.users.size, store.organizations.size, store.sessions.size]).toEqual([
			5000, 100, 10,
		]);
	});
});
