import type { IDataObject } from 'n8n-workflow';
import { by, byId } from '../support/locator';
import { onSandbox } from '../support/onSandbox';

/** Sessions and the tokens they give; sign-in, actor and testing tokens; sign-ups. */
const sandbox = onSandbox();
const { run, result, requests } = sandbox;

const [ada, grace] = ['ada', 'grace'];
const users: Record<string, IDataObject> = {};
beforeAll(async () => {
	for (const name of [ada, grace]) {
		users[name] = await result('user', 'create', { emailAddress: `${name}.tokens@example.com` });
	}
});

const payloadOf = (jwt: unknown) =>
	JSON.parse(Buffer.from(String(jwt).split('.')[1], 'base64url').toString()) as IDataObject;

describe('sessions', () => {
	const begin = async () => await result('session', 'create', { userId: byId(users.ada.id) });

	test('one is created, gives tokens, and gives none once it is revoked', async () => {
		const { id } = await begin();
		const sessionId = byId(id);
		const plain = await result('session', 'createToken', {
			sessionId,
			additionalFields: { expiresInSeconds: 3600 },
		});
		const { sub, sid, iat, exp } = payloadOf(plain.jwt);
		expect([sub, sid, Number(exp) - Number(iat)]).toEqual([users.ada.id, id, 3600]);
		await result('session', 'revoke', { sessionId });
		expect((await run('session', 'createToken', { sessionId })).error?.message).toContain(
			'revoked',
		);
	});

	test('an expired token and its refresh token give a new one, or cookies', async () => {
		const { id } = await begin();
		const { jwt } = await result('session', 'createToken', { sessionId: byId(id) });
		const refresh = async (changes: object) =>
			await run('session', 'refresh', {
				sessionId: byId(id),
				expiredToken: ` ${String(jwt)}\n`,
				refreshToken: 'refresh me',
				requestOrigin: 'https://app.example.com',
				...changes,
			});
		const [{ json }] = (await refresh({})).items;
		expect(payloadOf(json.jwt).sid).toBe(id);
		const cookies = await refresh({ additionalFields: { format: 'cookie' } });
		expect(cookies.items[0].json.cookies).toEqual([expect.stringContaining('__session=')]);
		for (const missing of ['expiredToken', 'refreshToken', 'requestOrigin']) {
			expect((await refresh({ [missing]: '={{ " " }}' })).error?.message).toMatch(
				/^The expression in '.+' gave no value for item 0$/,
			);
		}
	});

	test.each(['..', '../revoke', 'a/b', ' '])('a template can not be called %j', async (name) => {
		const fields = { sessionId: byId('sess_1'), templateName: `={{ ${JSON.stringify(name)} }}` };
		const { error } = await run('session', 'createTokenFromTemplate', fields);
		expect(error?.message).toContain("'Template Name or ID'");
		expect(requests).toEqual([]);
	});

	test('a life outside of what Clerk allows is refused before anything is sent', async () => {
		for (const expiresInSeconds of [29, 315_360_001]) {
			const { error } = await run('session', 'createToken', {
				sessionId: byId('sess_1'),
				additionalFields: { expiresInSeconds },
			});
			expect(error?.message).toContain("'Expires In (Seconds)'");
			expect(error?.description).toContain('30 to 315360000');
		}
		expect(requests).toEqual([]);
	});
});

describe('sign-in tokens', () => {
	test('one is made with its link, and revoked once', async () => {
		const made = await result('signInToken', 'create', { userId: byId(users.ada.id) });
		expect(made).toMatchObject({ userId: users.ada.id, status: 'pending', success: true });
		expect(made.url).toContain(String(made.token));
		const revoke = async () => await run('signInToken', 'revoke', { signInTokenId: byId(made.id) });
		expect((await revoke()).items[0].json).toMatchObject({ status: 'revoked', token: null });
		expect((await revoke()).error?.message).toContain('cannot be revoked');
	});

	test('an organization can be active after it, for its members', async () => {
		const { id: orgId } = await result('organization', 'create', {
			name: 'Tokens',
			createdBy: byId(users.ada.id),
		});
		const create = async (user: IDataObject) =>
			await run('signInToken', 'create', {
				userId: byId(user.id),
				additionalFields: { orgId: byId(orgId) },
			});
		expect((await create(users.ada)).error).toBeUndefined();
		expect((await create(users.grace)).error?.message).toBeDefined();
	});
});

describe('actor tokens', () => {
	test('the actor is chosen like any user, and more claims can be added', async () => {
		const made = await result('actorToken', 'create', {
			userId: byId(users.ada.id),
			actorId: by('email', 'grace.tokens@example.com'),
			additionalFields: { actorClaims: '{"reason": "ticket 7"}' },
		});
		expect(made.actor).toEqual({ sub: users.grace.id, reason: 'ticket 7' });
		const revoked = await result('actorToken', 'revoke', { actorTokenId: byId(made.id) });
		expect(revoked.status).toBe('revoked');
	});

	test('the actor can be any text', async () => {
		const made = await result('actorToken', 'create', {
			userId: byId(users.ada.id),
			actorId: by('text', 'support/agent 7'),
		});
		expect(made.actor).toEqual({ sub: 'support/agent 7' });
	});

	test('one that was used is revoked by ending the sessions of its actor', async () => {
		const made = await result('actorToken', 'create', {
			userId: byId(users.ada.id),
			actorId: by('text', 'support-7'),
		});
		const actorTokenId = byId(made.id);
		const begin = async (actor?: string) => {
			const { id } = await result('session', 'create', { userId: byId(users.ada.id) });
			const session = sandbox.store.sessions.get(String(id))!;
			if (actor) session.actor = { sub: actor };
			return session;
		};
		const [own, ofOther, plain] = [
			await begin('support-7'),
			await begin('support-8'),
			await begin(),
		];
		sandbox.store.actorTokens.get(String(made.id))!.status = 'accepted';

		const { error } = await run('actorToken', 'revoke', { actorTokenId });
		expect(error?.description).toContain("add 'Actor' and 'Impersonated User'");
		expect(own.status).toBe('active');

		const additionalFields = { actorId: by('text', 'support-7'), userId: byId(users.ada.id) };
		const ended = await result('actorToken', 'revoke', { actorTokenId, additionalFields });
		expect(ended).toMatchObject({ id: made.id, endedSessionIds: [own.id] });
		expect([own, ofOther, plain].map(({ status }) => status)).toEqual([
			'revoked',
			'active',
			'active',
		]);
		const alone = await run('actorToken', 'revoke', {
			actorTokenId,
			additionalFields: { userId: byId(users.ada.id) },
		});
		expect(alone.error?.message).toBe("'Actor' is empty");
	});

	test('there is one place for the ID of the actor', async () => {
		const { error } = await run('actorToken', 'create', {
			userId: byId('user_1'),
			actorId: byId('user_2'),
			additionalFields: { actorClaims: { sub: 'user_3' } },
		});
		expect(error?.message).toBe("'Actor Claims' can't hold sub");
		expect(requests).toEqual([]);
	});
});

test('a sign-up gets an ID of your own, and loses it again', async () => {
	const [signUpId] = [...sandbox.store.signUps.keys()].map(byId);
	const update = async (updateFields: object) =>
		await result('signUp', 'update', { signUpId, updateFields });
	expect(await update({ externalId: 'customer-7' })).toMatchObject({ externalId: 'customer-7' });
	expect(await update({ fieldsToClear: ['externalId'] })).toMatchObject({ externalId: null });
	expect((await result('signUp', 'get', { signUpId })).unverifiedFields).toEqual(['email_address']);
});

test('a testing token is made', async () => {
	const { token } = await result('testingToken', 'create');
	expect(token).toEqual(expect.any(String));
});
