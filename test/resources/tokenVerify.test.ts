import {
	CLASSES,
	m2mClaims,
	oauthClaims,
	sessionClaims,
	templateClaims,
} from '../../sandbox/values/claims.mts';
import { newSigningKey, signJwt } from '../../sandbox/values/jwt.mts';
import { byId } from '../support/locator';
import { ADA, life, NOBODY, onTokens, refused } from '../support/onTokens';

/** Token → Verify in n8n's engine, on the sandbox. */
const sandbox = onTokens();
const { run, result, refusal, sign, ofAda, verify } = sandbox;

const TEXT = 'The text is not a token of Clerk';

describe('a session token', () => {
	it('that Clerk issued says who is signed in, and where', async () => {
		const user = await result('user', 'create', { emailAddress: 'ada.verify@example.com' });
		const { id: orgId } = await result('organization', 'create', {
			name: 'Verify',
			createdBy: byId(user.id),
		});
		const session = await result('session', 'create', {
			userId: byId(user.id),
			additionalFields: { activeOrganizationId: byId(orgId) },
		});
		const { jwt } = await result('session', 'createToken', { sessionId: byId(session.id) });
		const verdict = await verify(`Bearer ${jwt}`);
		expect(verdict).toMatchObject({
			isAuthenticated: true,
			tokenType: 'session',
			userId: user.id,
			sessionId: session.id,
			organizationId: orgId,
			organizationRole: 'org:admin',
			plan: 'free_org',
			reason: null,
		});
		expect(Number(verdict.expiresAt) - Number(verdict.issuedAt)).toBe(60_000);
		const fields = ['isAuthenticated', 'tokenType', ...Object.keys(NOBODY).slice(1), 'reason'];
		expect(Object.keys(verdict)).toEqual(fields);
	});

	it.each([1, 2] as const)('has its claims read in version %d', async (version) => {
		const { claims, ...verdict } = await verify(ofAda({ actor: { sub: 'user_9' } }, version));
		expect(verdict).toMatchObject({
			userId: 'user_1',
			sessionId: 'sess_1',
			organizationId: 'org_1',
			organizationSlug: 'acme',
			organizationRole: 'org:admin',
			organizationPermissions: ADA.organization.permissions,
			plan: version === 2 ? 'team' : null,
			features: version === 2 ? ['reports', 'audit', 'chat'] : [],
			actor: { sub: 'user_9' },
			scopes: [],
		});
		expect(claims).toMatchObject({ sub: 'user_1', azp: ADA.party });
	});

	it('tells its times in ISO 8601 where that is chosen', async () => {
		const claims = { ...sessionClaims(ADA, life()), iat: 1_700_690_300, exp: 4_102_444_800 };
		expect(await verify(sign(claims), { options: { dates: 'iso' } })).toMatchObject({
			issuedAt: '2023-11-22T21:58:20.000Z',
			expiresAt: '2100-01-01T00:00:00.000Z',
		});
	});

	it('without an organization belongs to the user alone', async () => {
		const verdict = await verify(ofAda({ organization: undefined, plans: ['u:pro'] }));
		expect(verdict).toMatchObject({ isAuthenticated: true, organizationId: null, plan: 'pro' });
	});

	it('gives no permissions where its features are in an unknown form', async () => {
		const claims = { ...sessionClaims(ADA, life()), fea: 'reports,o:audit' };
		const verdict = await verify(sign(claims));
		expect(verdict).toMatchObject({
			isAuthenticated: true,
			organizationPermissions: [],
			features: [],
		});
	});

	it.each<[string, () => string, string]>([
		['expired', () => sign(sessionClaims(ADA, life(-6))), 'The token has expired'],
		[
			'is of the future',
			() => sign({ ...sessionClaims(ADA, life()), nbf: 9e9 }),
			'The token is not valid yet',
		],
		[
			'is pending',
			() => ofAda({ status: 'pending' }),
			'The session is pending: the user has yet to complete a task, such as choosing an organization',
		],
		[
			'was signed by another instance',
			() => signJwt(newSigningKey(), sessionClaims(ADA, life())),
			'The token is not signed with a key of this Clerk instance',
		],
		[
			'was altered',
			() =>
				ofAda().replace(
					/\.[\w-]+\./,
					(claims) =>
						`.${btoa(atob(claims.replaceAll('.', '')).replace('user_1', 'user_2')).replace(/=+$/, '')}.`,
				),
			'The signature of the token is wrong',
		],
		[
			'is unsigned',
			() =>
				[{ alg: 'none' }, { sub: 'user_1', sid: 'sess_1' }]
					.map((part) => `${btoa(JSON.stringify(part)).replaceAll('=', '')}.`)
					.join(''),
			'The token is not signed with RS256, as those of Clerk are',
		],
		[
			'is of an unknown class',
			() => sign(sessionClaims(ADA, life()), { cat: 'cl_other' }),
			'The token is of a kind that is not known',
		],
	])('that %s is refused, and nothing is told of it', async (_, token, reason) => {
		const tokenType = reason.includes('kind') ? null : 'session';
		expect(await verify(token())).toEqual(refused(reason, tokenType));
	});

	it('may come from authorized parties alone, where they are set', async () => {
		const options = { authorizedParties: 'https://x.example.com, https://app.example.com/' };
		expect(await verify(ofAda(), { options })).toMatchObject({ isAuthenticated: true });
		for (const party of ['https://evil.example.com', undefined]) {
			expect(await verify(ofAda({ party }), { options })).toEqual(
				refused('The token does not come from one of the authorized parties'),
			);
		}
	});
});

describe('what a caller can send', () => {
	const cookies = (named: Record<string, string>) =>
		Object.entries(named)
			.map(([name, cookie]) => `${name}=${cookie}`)
			.join('; ');

	it.each<[string, (token: string) => string]>([
		['a token', (token) => token],
		['a token with blanks around it', (token) => ` ${token}\n`],
		['a Bearer token', (token) => `bearer  ${token}`],
		['a whole Authorization header', (token) => `Authorization: Bearer ${token}`],
		['cookies', (token) => cookies({ theme: 'dark', __session: token, __client_uat: '1' })],
		['a whole Cookie header', (token) => `Cookie: ${cookies({ __session: token })}`],
		[
			'cookies with one of another instance on the same domain',
			(token) =>
				cookies({
					__session: signJwt(newSigningKey(), { ...sessionClaims(ADA, life()), iat: 9e9 }),
					__session_b2VuLWl0: token,
				}),
		],
	])('can be %s', async (_, text) => {
		expect(await verify(text(ofAda()))).toMatchObject({ isAuthenticated: true, userId: 'user_1' });
	});

	it('of several cookies that are valid, the newest counts', async () => {
		const older = sign({ ...sessionClaims({ ...ADA, userId: 'user_0' }, life()), iat: 1000 });
		const text = cookies({ __session_b2VuLWl0: older, __session: ofAda() });
		expect((await verify(text)).userId).toBe('user_1');
	});

	it.each<[string, unknown, string]>([
		['nothing', undefined, 'There is no token'],
		['null', null, 'There is no token'],
		['an empty header', '', 'There is no token'],
		['no token after Bearer', 'Bearer ', 'There is no token'],
		['what a page sends without a session', 'Bearer undefined', 'There is no token'],
		['an empty cookie', '__session=; a=b', 'There is no token'],
		['an object', { authorization: 'x' }, 'There is no token'],
		['a list', ['x'], 'There is no token'],
		['a number', 7, 'There is no token'],
		['another scheme', 'Basic dXNlcjpwYXNz', 'The Authorization header has no Bearer token'],
		['Bearer twice', 'Bearer Bearer x.y.z', 'The text is not a token'],
		['a sentence', 'let me in', 'The Authorization header has no Bearer token'],
		['other cookies', 'theme=dark; a=b', 'The text is not a token'],
		['a cookie that is no token', '__session=let me in', TEXT],
		['an API key as a cookie', '__session=ak_secret', TEXT],
		['binary', '\u0000\u0001\u{1f511}.\ud800.\u0007', 'The text is not a token'],
		['dots', '...', TEXT],
		['many dots', '.'.repeat(15_000), TEXT],
		['a JWT of anything', 'bnVsbA.bnVsbA.AA', TEXT],
		['a very long text', 'a'.repeat(2_000_000), 'The text is too long for a token'],
		['many cookies', '__session=a.b.c;'.repeat(1200), TEXT],
	])('%s is refused, and is no error', async (_, text, reason) => {
		expect(await verify(text)).toEqual(refused(reason, null));
		expect(sandbox.requests.filter((one) => !one.startsWith('GET /jwks'))).toEqual([]);
	});

	it('a missing header is refused', async () => {
		const verdict = await result('token', 'verify', {}, { items: [{ headers: {} }] });
		expect(verdict).toEqual(refused('There is no token', null));
	});

	it('the header of a Webhook node is what is read by default', async () => {
		const items = [{ headers: { authorization: `Bearer ${ofAda()}` } }];
		expect(await result('token', 'verify', {}, { items })).toMatchObject({ userId: 'user_1' });
	});
});

describe('the kind of token', () => {
	const TOKENS = {
		session: () => ofAda(),
		jwtTemplate: () =>
			sign(templateClaims({ role: 'org:admin', org_id: 'org_1' }, 'user_1', life()), {
				cat: CLASSES.template,
			}),
		m2mToken: () => sign(m2mClaims('mch_1', ['mch_2'], life(), 'mt_1'), { cat: CLASSES.m2m }),
		oauthToken: () =>
			sign(oauthClaims('user_1', 'client', ['profile', 'email'], life(), 'oat_1'), {
				typ: 'at+jwt',
			}),
	};
	const kinds = Object.keys(TOKENS) as Array<keyof typeof TOKENS>;

	it.each(kinds)('%s passes where it is accepted, and nowhere else', async (kind) => {
		for (const accepted of kinds) {
			const { isAuthenticated, tokenType, reason } = await verify(TOKENS[kind](), {
				accept: [accepted],
			});
			expect([isAuthenticated, tokenType]).toEqual([kind === accepted, kind]);
			if (kind !== accepted) expect(reason).toMatch(/ are not accepted here$/);
		}
	});

	it('decides what is read from it', async () => {
		const of = async (kind: keyof typeof TOKENS) => await verify(TOKENS[kind](), { accept: kinds });
		// What a template says is the application's own.
		expect(await of('jwtTemplate')).toMatchObject({
			userId: 'user_1',
			organizationId: null,
			organizationRole: null,
			claims: { role: 'org:admin' },
		});
		expect(await of('m2mToken')).toMatchObject({
			machineId: 'mch_1',
			userId: null,
			scopes: ['mch_2'],
		});
		expect(await of('oauthToken')).toMatchObject({
			userId: 'user_1',
			scopes: ['profile', 'email'],
		});
	});

	it('is not believed where the parts of the token contradict each other', async () => {
		const asM2m = sign(sessionClaims(ADA, life()), { cat: CLASSES.m2m });
		const asTemplate = sign(m2mClaims('mch_1', [], life(), 'mt_1'), { cat: CLASSES.template });
		for (const token of [asM2m, asTemplate]) {
			expect(await verify(token, { accept: kinds })).toEqual(
				refused('The parts of the token contradict each other', 'm2mToken'),
			);
		}
	});

	it('a token from a template, as the sandbox makes it', async () => {
		const [user] = sandbox.store.users.values();
		const session = await result('session', 'create', { userId: byId(user.id) });
		const { jwt } = await result('session', 'createTokenFromTemplate', {
			sessionId: byId(session.id),
			templateName: 'supabase',
		});
		expect(await verify(jwt)).toEqual(
			refused('Tokens from JWT templates are not accepted here', 'jwtTemplate'),
		);
		const { claims } = await verify(jwt, { accept: ['jwtTemplate'] });
		const [{ email_address: email }] = user.email_addresses;
		expect(claims).toMatchObject({ sub: user.id, role: 'authenticated', email });
	});

	it('has to be one that there is, and at least one', async () => {
		expect(await refusal('token', 'verify', { token: 'x', accept: ['cookie'] })).toBe(
			"'Accept' can't contain 'cookie'",
		);
		expect(await refusal('token', 'verify', { token: 'x', accept: '={{ [] }}' })).toBe(
			"The expression in 'Accept' gave no value for item 0",
		);
	});
});

describe('requirements', () => {
	it.each<[string, object]>([
		['role', { role: 'org:admin' }],
		['role without org:', { role: 'admin' }],
		['permission', { permission: 'org:reports:read' }],
		['permission without org:', { permission: 'audit:read' }],
		['plan of either', { plan: 'pro' }],
		['plan of the organization', { plan: 'org:team' }],
		['feature', { feature: 'chat' }],
		['feature of the user', { feature: 'user:audit' }],
		['organization by ID', { organization: 'org_1' }],
		['organization by slug', { organization: 'acme' }],
		['one of the audiences', { audience: 'https://x.example.com, https://api.example.com' }],
		['all of them', { role: 'admin', plan: 'team', feature: 'chat', organization: 'acme' }],
	])('that are met: %s', async (_, require) => {
		const token = sign({ ...sessionClaims(ADA, life()), aud: 'https://api.example.com' });
		expect(await verify(token, { require })).toMatchObject({ isAuthenticated: true });
	});

	it.each<[object, string]>([
		[{ audience: 'app' }, "The audience 'app' is required"],
		[{ audience: 'app,api' }, "One of the audiences 'app', 'api' is required"],
		[{ client: 'client_1' }, "The client 'client_1' is required"],
		[{ client: ['client_1', 'x'] }, "One of the clients 'client_1', 'x' is required"],
		[{ machine: 'mch_1' }, "The machine 'mch_1' is required"],
		[{ role: 'org:member' }, "The role 'org:member' is required"],
		[{ permission: 'org:reports:delete' }, "The permission 'org:reports:delete' is required"],
		[{ permission: 'org:chat:read' }, "The permission 'org:chat:read' is required"],
		[{ plan: 'enterprise' }, "The plan 'enterprise' is required"],
		[{ plan: 'org:pro' }, "The plan 'org:pro' is required"],
		[{ plan: 'x:team' }, "The plan 'x:team' is required"],
		[{ feature: 'export' }, "The feature 'export' is required"],
		[{ organization: 'org_2' }, "The organization 'org_2' is required"],
		[{ scope: 'read' }, "The scope 'read' is required"],
		[{ role: 'admin', plan: 'enterprise' }, "The plan 'enterprise' is required"],
	])('that are not met: %j', async (require, reason) => {
		expect(await verify(ofAda(), { require })).toEqual(refused(reason));
	});

	it('of a role or a permission are not met outside of an organization', async () => {
		const token = ofAda({ organization: undefined });
		for (const require of [{ role: 'org:admin' }, { permission: 'org:reports:read' }]) {
			expect(await verify(token, { require })).toMatchObject({ isAuthenticated: false });
		}
	});

	it('of scopes want all of them', async () => {
		const claims = oauthClaims('user_1', 'client', ['profile', 'email'], life(), 'oat_1');
		const token = sign(claims, { typ: 'at+jwt' });
		const of = async (scope: string) =>
			(await verify(token, { accept: ['oauthToken'], require: { scope } })).reason;
		expect(await of('email, profile')).toBeNull();
		expect(await of('email, admin')).toBe("The scope 'admin' is required");
	});

	it.each([
		['require', 'audience', 'Audience'],
		['require', 'client', 'Client'],
		['require', 'machine', 'Machine'],
		['require', 'role', 'Role'],
		['require', 'scope', 'Scope'],
		['options', 'authorizedParties', 'Authorized Parties'],
	])('an expression in %s.%s that gives nothing lets nobody in', async (place, name, label) => {
		for (const empty of ['={{ $json.missing }}', '={{ "" }}', '={{ null }}']) {
			const message = await refusal('token', 'verify', {
				token: ofAda(),
				[place]: { [name]: empty },
			});
			expect(message).toBe(`The expression in '${label}' gave no value for item 0`);
		}
		expect(await refusal('token', 'verify', { token: ofAda(), [place]: { [name]: '' } })).toBe(
			`'${label}' is empty`,
		);
	});
});

describe('Fail If Invalid', () => {
	const options = { failIfInvalid: true };

	it('makes an error of the reason, which does not repeat the token', async () => {
		const token = sign(sessionClaims(ADA, life(-6)));
		const items = [{ token }];
		const parameters = { token: '={{ $json.token }}', options };
		const { error, run: whole } = await run('token', 'verify', parameters, { items });
		expect(error?.message).toBe('Not authenticated: The token has expired');
		expect(error?.description).toContain("'Fail If Invalid'");
		expect(JSON.stringify([error, error?.stack])).not.toContain(token.split('.')[2]);
		expect(whole.status).toBe('error');
	});

	it('lets others pass', async () => {
		expect(await verify(ofAda(), { options })).toMatchObject({ isAuthenticated: true });
	});

	it('fails its own item alone, where the node continues', async () => {
		const items = [{ token: ofAda() }, { token: 'x.y.z' }, { token: ofAda() }];
		const parameters = { token: '={{ $json.token }}', options };
		const { items: passed, failed } = await run('token', 'verify', parameters, {
			items,
			onError: 'continueErrorOutput',
		});
		expect([passed.length, failed.map(({ json }) => json.error)]).toEqual([
			2,
			[`Not authenticated: ${TEXT}`],
		]);
	});
});

test('an agent is told the verdict too, whatever it is', async () => {
	const parameters = { resource: 'token', operation: 'verify' };
	const { json } = await run(
		'token',
		'verify',
		{ ...parameters, token: 'x.y.z' },
		{ asTool: true },
	);
	expect(json).toEqual([{ isAuthenticated: false, reason: TEXT }]);
});
