import {
	CLASSES,
	idTokenClaims,
	m2mClaims,
	oauthClaims,
	sessionClaims,
	templateClaims,
} from '../../sandbox/values/claims.mts';
import type { Claims } from '../../sandbox/values/jwt.mts';
import { ADA, life, onTokens, refused } from '../support/onTokens';

/** Whom a JWT is for, and which JWTs are no tokens for anybody here. */
const { sign, verify } = onTokens();

const API = 'https://api.example.com';
const MINE = { client_id: 'client_1', aud: API };
const TOKENS: Record<string, (aud?: string | string[]) => string> = {
	session: (aud) => sign({ ...MINE, ...sessionClaims(ADA, life()), aud }),
	jwtTemplate: (aud) =>
		sign(templateClaims({ ...MINE, aud }, 'user_1', life()), { cat: CLASSES.template }),
	m2mToken: () =>
		sign(
			{ ...MINE, ...m2mClaims('mch_1', ['mch_2', 'mch_3'], life(), 'mt_1') },
			{ cat: CLASSES.m2m },
		),
	oauthToken: (aud) =>
		sign(oauthClaims('user_1', 'client_1', ['profile', 'mch_2'], life(), 'oat_1', aud), {
			typ: 'at+jwt',
		}),
};
const of = async (kind: string, require: object = {}, aud?: string | string[]) =>
	await verify(TOKENS[kind](aud), { accept: [kind], require });

test('is told: the client and the audience of an OAuth token, the machines of an M2M token', async () => {
	expect(await of('oauthToken')).toMatchObject({ clientId: 'client_1', audience: [] });
	expect(await of('oauthToken', {}, API)).toMatchObject({ audience: [API] });
	expect(await of('oauthToken', {}, [API, 'x'])).toMatchObject({ audience: [API, 'x'] });
	expect(await of('m2mToken')).toMatchObject({ clientId: null, audience: ['mch_2', 'mch_3'] });
	// Which client they name, if any, is the application's own.
	expect(await of('session', {}, API)).toMatchObject({ clientId: null, audience: [API] });
	expect(await of('jwtTemplate', {}, API)).toMatchObject({ clientId: null, audience: [API] });
});

test.each<[string, object, boolean]>([
	['oauthToken', { client: 'client_0, client_1' }, true],
	['oauthToken', { client: 'client_0' }, false],
	['oauthToken', { machine: 'mch_2' }, false],
	['m2mToken', { machine: 'mch_3' }, true],
	['m2mToken', { machine: 'mch_1' }, false],
	['m2mToken', { machine: 'mch_2,mch_3' }, false],
	['m2mToken', { audience: 'mch_3' }, true],
	['m2mToken', { client: 'client_1' }, false],
	['session', { client: 'client_1' }, false],
	['jwtTemplate', { client: 'client_1' }, false],
])('%s with %j: %j', async (kind, require, isMet) => {
	expect((await of(kind, require)).isAuthenticated).toBe(isMet);
});

test.each(['session', 'jwtTemplate', 'oauthToken'])(
	'%s: one audience has to be a required one',
	async (kind) => {
		const isMet = async (audience: string, aud?: string | string[]) =>
			(await of(kind, { audience }, aud)).isAuthenticated;
		expect(await isMet(API, API)).toBe(true);
		expect(await isMet(`x, ${API}`, ['y', API])).toBe(true);
		expect(await isMet('x', API)).toBe(false);
		// What the token does not say, or not in words, is not met.
		for (const aud of [undefined, '', [], [API, '']]) expect(await isMet(API, aud)).toBe(false);
	},
);

test.each(Object.keys(TOKENS))('%s with critical extensions is refused', async (kind) => {
	const [header, claims] = TOKENS[kind]()
		.split('.')
		.slice(0, 2)
		.map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Claims);
	for (const crit of [['exp'], [], null]) {
		const token = sign(claims, { ...header, crit });
		expect(await verify(token, { accept: [kind] })).toEqual(
			refused('The token has critical extensions, which Clerk never uses', kind),
		);
	}
});

test.each<[string, () => Claims]>([
	['an OIDC ID token', () => idTokenClaims('user_1', 'client_1', life())],
	['one without a session', () => ({ ...sessionClaims(ADA, life()), sid: undefined })],
	['one of something else', () => ({ ...sessionClaims(ADA, life()), sid: 'client_1' })],
	['one of nobody', () => ({ ...sessionClaims(ADA, life()), sub: 'org_1' })],
])('%s is no session', async (_, claims) => {
	for (const header of [{}, { cat: CLASSES.session }, { cat: 'cl_I7d4PD111III' }]) {
		expect(await verify(sign(claims(), header))).toEqual(
			refused('The token is of a kind that is not known', null),
		);
	}
});
