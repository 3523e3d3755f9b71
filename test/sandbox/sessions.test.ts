import type { Json } from '../../sandbox/start.mts';
import { sdkOnSandbox } from '../support/sdkOnSandbox';

const DAY = 24 * 60 * 60 * 1000;

const sandbox = sdkOnSandbox();

const stored = () => [...sandbox.store.sessions.values()];
const of = (userId: string) => stored().filter(({ user_id }) => user_id === userId);

/** A user with several sessions, in more than one state. */
const visitor = () =>
	stored().find(
		({ user_id }) =>
			of(user_id).length > 2 && new Set(of(user_id).map((one) => one.status)).size > 1,
	)?.user_id as string;

describe('a list of sessions', () => {
	it('needs a user or a client', async () => {
		const { status, body } = await sandbox.ask('GET', '/sessions?status=active');
		expect([status, body.errors[0].code]).toEqual([400, 'missing_query_parameter']);
	});

	it('is bare, the newest first', async () => {
		const { body } = await sandbox.ask('GET', `/sessions?user_id=${visitor()}`);
		const newest = of(visitor()).sort((a, b) => b.created_at - a.created_at);
		expect(body.map(({ id }: Json) => id)).toEqual(newest.map(({ id }) => id));
	});

	it('has the number of all where it is paginated', async () => {
		const { body } = await sandbox.ask(
			'GET',
			`/sessions?user_id=${visitor()}&paginated=true&limit=1`,
		);
		expect(body.data).toHaveLength(1);
		expect(body.total_count).toBe(of(visitor()).length);
		const { data, totalCount } = await sandbox.clerk.sessions.getSessionList({
			userId: visitor(),
			limit: 2,
		});
		expect([data.length, totalCount]).toEqual([2, of(visitor()).length]);
	});

	it('can be of one state, or of one client', async () => {
		const { status, client_id, id } = of(visitor())[0];
		const { body } = await sandbox.ask('GET', `/sessions?user_id=${visitor()}&status=${status}`);
		expect(body.length).toBe(of(visitor()).filter((one) => one.status === status).length);
		expect(body.length).toBeLessThan(of(visitor()).length);
		const byClient = await sandbox.ask('GET', `/sessions?client_id=${client_id}`);
		expect(byClient.body.map((one: Json) => one.id)).toEqual([id]);
		const wrong = await sandbox.ask('GET', `/sessions?user_id=${visitor()}&status=asleep`);
		expect([wrong.status, wrong.body.errors[0].meta.param_name]).toEqual([422, 'status']);
		const nobody = await sandbox.ask('GET', '/sessions?user_id=user_none&paginated=true');
		expect(nobody.body).toEqual({ data: [], total_count: 0 });
	});
});

describe('one session', () => {
	it('begins, with the days that it may last', async () => {
		const userId = visitor();
		const before = of(userId).length;
		const created = await sandbox.clerk.sessions.createSession({ userId });
		expect(created).toMatchObject({
			userId,
			status: 'active',
			expireAt: sandbox.now + 7 * DAY,
			abandonAt: sandbox.now + 30 * DAY,
			createdAt: sandbox.now,
		});
		expect(created.id).toMatch(/^sess_[23]\w{26}$/);
		expect(of(userId)).toHaveLength(before + 1);
		expect((await sandbox.clerk.users.getUser(userId)).lastSignInAt).toBe(sandbox.now);
		await expect(
			sandbox.clerk.sessions.createSession({ userId: 'user_none' }),
		).rejects.toMatchObject({
			status: 404,
		});
	});

	it('is revoked, and that is that', async () => {
		const { id } = await sandbox.clerk.sessions.createSession({ userId: visitor() });
		sandbox.wait(1000);
		expect((await sandbox.clerk.sessions.revokeSession(id)).status).toBe('revoked');
		expect(await sandbox.clerk.sessions.getSession(id)).toMatchObject({
			status: 'revoked',
			updatedAt: sandbox.now,
		});
		const ended = stored().find(({ status }) => status === 'ended')?.id as string;
		expect((await sandbox.clerk.sessions.revokeSession(ended)).status).toBe('ended');
	});

	it('is not found', async () => {
		for (const [method, path] of [
			['GET', '/sessions/sess_none'],
			['POST', '/sessions/sess_none/revoke'],
		]) {
			const { status, body } = await sandbox.ask(method, path);
			expect([status, body.errors[0].code]).toEqual([404, 'resource_not_found']);
		}
	});
});

describe('every record', () => {
	it('can be answered with: it is as the facts say', async () => {
		const users = [...sandbox.store.users.keys()];
		const paths = [
			'/users?limit=500',
			'/organizations?limit=500&include_members_count=true',
			'/organization_memberships?limit=500',
			...users.map((id) => `/sessions?user_id=${id}&limit=500`),
		];
		const answers = await Promise.all(paths.map((path) => sandbox.ask('GET', path)));
		expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
		const sessions = answers.slice(3).flatMap(({ body }) => body);
		expect(sessions).toHaveLength(stored().length);
	});
});
