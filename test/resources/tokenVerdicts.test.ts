import { createHmac, createPublicKey } from 'node:crypto';
import { createClerkClient, verifyToken, type ClerkClient } from '@clerk/backend';
import type { IDataObject } from 'n8n-workflow';
import { verifyText } from '../../nodes/Clerk/resources/token/verifyText';
import { verdictRecord } from '../../nodes/Clerk/resources/token/verdict';
import type { TokenKind } from '../../nodes/Clerk/resources/token/kinds';
import { signingKey } from '../../sandbox/resources/instance/record.mts';
import { createRandom } from '../../sandbox/store/random.mts';
import {
	CLASSES,
	m2mClaims,
	oauthClaims,
	sessionClaims,
	templateClaims,
} from '../../sandbox/values/claims.mts';
import { jwkOf, newSigningKey, signJwt, type Claims } from '../../sandbox/values/jwt.mts';
import { say } from '../support/say';
import { withSandbox } from '../support/withSandbox';

/**
 * Thousands of random tokens, good ones and all that can be wrong with one, each judged by the node
 * and by Clerk's own SDK: the two have to agree, on the verdict and on who it is.
 */
const TOKENS = 2500;
const PARTY = 'https://app.example.com';
const PUBLISHABLE_KEY = `pk_test_${btoa('sandbox.clerk.accounts.dev$')}`;

const sandbox = withSandbox({ seed: false });
const random = createRandom(17);
const { pick, chance } = random;
const NOW = Date.UTC(2026, 10, 1, 12);
const seconds = NOW / 1000;
const foreign = newSigningKey();

let clerk: ClerkClient;
beforeAll(() => {
	jest.spyOn(Date, 'now').mockReturnValue(NOW);
	const telemetry = { disabled: true };
	clerk = createClerkClient({ ...access(), publishableKey: PUBLISHABLE_KEY, telemetry });
});
afterAll(() => jest.restoreAllMocks());

const id = (prefix: string) => `${prefix}_${String(random.word()).padStart(27, '2')}`;
const some = <T>(list: readonly T[]): T[] => list.filter(() => chance(0.5));

interface Draft {
	claims: Claims;
	header: Claims;
}

/** Tokens as Clerk issues them, of each class. */
const CLASSES_OF_TOKENS: Array<() => Draft> = [
	() => {
		const features = some(['o:reports', 'ou:export', 'u:chat', 'uo:sso', 'o:audit']);
		const slugs = features.map((one) => one.split(':')[1]);
		const permissions = slugs.flatMap((slug) =>
			some(['read', 'manage', 'delete']).map((action) => `org:${slug}:${action}`),
		);
		const role = pick(['org:admin', 'org:member']);
		const organization = { id: id('org'), slug: 'acme', role, permissions };
		const who = {
			userId: id('user'),
			sessionId: id('sess'),
			party: pick([PARTY, PARTY, 'https://other.example.com', undefined]),
			status: chance(0.1) ? 'pending' : undefined,
			organization: chance(0.7) ? organization : undefined,
			features,
			plans: some(['o:team', 'u:pro']),
			actor: chance(0.2) ? { sub: id('user') } : undefined,
		};
		return {
			claims: sessionClaims(who, { now: NOW, lifetime: 60 }, pick([1, 2])),
			header: { cat: CLASSES.session },
		};
	},
	() => ({
		claims: templateClaims({ azp: PARTY, role: 'x' }, id('user'), { now: NOW, lifetime: 60 }),
		header: { cat: CLASSES.template },
	}),
	() => ({
		claims: m2mClaims(id('mch'), [id('mch')], { now: NOW, lifetime: 60 }, 'mt_1'),
		header: { cat: CLASSES.m2m },
	}),
	() => ({
		claims: oauthClaims(id('user'), 'client', ['profile'], { now: NOW, lifetime: 60 }, 'oat_1'),
		header: { typ: pick(['at+jwt', 'application/at+jwt']) },
	}),
];

const near = () => seconds + random.integer(24) - 12;
const odd = () => pick<unknown>([null, 'soon', {}, true, -1, 0, [7]]);
const CATS = [...Object.values(CLASSES), 'cl_I7d4PD111III', 'cl_other', '', null, undefined, 7];

/** What can be wrong with what a token says. */
const CHANGES: Array<(draft: Draft) => void> = [
	({ claims }) => void (claims.exp = near()),
	({ claims }) => void (claims.nbf = near()),
	({ claims }) => void (claims.iat = near()),
	({ claims }) => void (claims[pick(['exp', 'nbf', 'iat', 'sub', 'azp'])] = odd()),
	({ claims }) => void delete claims[pick(['exp', 'nbf', 'iat', 'sub', 'azp', 'sid', 'v'])],
	({ claims }) => void (claims.sub = id(pick(['user', 'mch', 'org']))),
	({ claims }) => void (claims.sts = pick(['pending', 'active', 'Pending'])),
	({ claims }) => void (claims.azp = pick([PARTY, `${PARTY}/`, 'null', ''])),
	({ claims }) => void (claims.v = pick([1, 2, '2', 3])),
	({ header }) => void (header.cat = pick(CATS)),
	({ header }) => void (header.typ = pick(['JWT', 'jwt', 'at+jwt', 'AT+JWT', null, undefined])),
	({ header }) => void (header.kid = pick(['ins_unknown', '', null, undefined, '__proto__', 7])),
	({ header }) => void (header.alg = pick(['RS384', 'RS512', 'none', 'HS256', 'ES256', null])),
];

const encoded = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url');

/** Ways to sign a token that are not Clerk's. */
const FORGERIES: Array<(draft: Draft, kid: string) => string> = [
	({ claims, header }, kid) => signJwt(foreign, claims, { ...header, kid }),
	({ claims, header }) => signJwt(foreign, claims, header),
	({ claims, header }, kid) => `${encoded({ ...header, alg: 'none', kid })}.${encoded(claims)}.`,
	({ claims, header }, kid) => {
		const key = createPublicKey({ key: signingKey(sandbox.store).public, format: 'jwk' });
		const pem = key.export({ type: 'spki', format: 'pem' });
		const text = `${encoded({ ...header, typ: 'JWT', alg: 'HS256', kid })}.${encoded(claims)}`;
		return `${text}.${createHmac('sha256', pem).update(text).digest('base64url')}`;
	},
	({ claims, header }, kid) => `${encoded({ alg: 'RS256', ...header, kid })}.${encoded(claims)}.AA`,
	() => [pick<unknown>([null, 7, [], 'x']), { sub: 'user_1' }, {}].map(encoded).join('.'),
	() => [{ alg: 'RS256', kid: 'x' }, pick<unknown>([null, 7, [], 'x']), {}].map(encoded).join('.'),
];

/** Ways to damage a token that was good. */
const DAMAGES: Array<(token: string) => string> = [
	(token) => {
		const at = random.integer(token.length);
		const digit = pick([...'ABCXYZabcxyz0189-_=+/.~']);
		return token.slice(0, at) + digit + token.slice(at + 1);
	},
	(token) => token.slice(0, random.integer(token.length)),
	(token) => token.slice(random.integer(9)),
	(token) => token + pick(['=', '==', '.', '.x', 'A', 'AA', '_', '~', '!=']),
	// What Node would read like the digits of a signature.
	(token) => token.replace(/[-_](?=[^.]*$)/g, (digit) => (digit === '-' ? '+' : '/')),
	(token) => token.replace(/.$/, (last) => String.fromCharCode(last.charCodeAt(0) + 1)),
	(token) => token.split('.').toReversed().join('.'),
	(token) => token.replace('.', '=.'),
	(token) => {
		const [header, claims, signature] = token.split('.');
		const other = { ...JSON.parse(Buffer.from(claims, 'base64url').toString()), sub: id('user') };
		return [header, encoded(other), signature].join('.');
	},
];

function draw(): string {
	const key = signingKey(sandbox.store);
	const draft = (chance(0.3) ? CLASSES_OF_TOKENS[0] : pick(CLASSES_OF_TOKENS))();
	const kind = random.integer(10);
	if (kind >= 2 && kind < 7) for (let n = 0; n <= random.integer(3); n++) pick(CHANGES)(draft);
	if (kind === 7) return pick(FORGERIES)(draft, key.id);
	const token = signJwt(key, draft.claims, draft.header);
	return kind > 7 ? pick(DAMAGES)(token) : token;
}

async function ofNode(token: string, accept: TokenKind[], authorizedParties?: string[]) {
	const verdict = await verifyText(`Bearer ${token}`, {
		accept,
		authorizedParties,
		instance: 'sandbox',
		askForKeys: async () => ({ keys: [jwkOf(signingKey(sandbox.store))] }) as IDataObject,
		send: async () => await Promise.reject(new Error('Clerk was asked')),
	});
	const record = verdictRecord(verdict);
	expect(record.is_authenticated).toBe(record.reason === undefined);
	return record;
}

const access = () => ({ secretKey: sandbox.running.secretKey, apiUrl: sandbox.running.apiUrl });

/** The SDK's verdict, under the node's names. */
async function ofSdk(token: string, many: boolean, authorizedParties?: string[]) {
	const headers = { authorization: `Bearer ${token}` };
	try {
		const state = await clerk.authenticateRequest(new Request(PARTY, { headers }), {
			authorizedParties,
			acceptsToken: many ? ['session_token', 'm2m_token', 'oauth_token'] : 'session_token',
		});
		const auth = state.toAuth() as unknown as IDataObject;
		if (!auth.isAuthenticated) return { is_authenticated: false };
		return {
			is_authenticated: true,
			user_id: auth.userId ?? undefined,
			session_id: auth.sessionId ?? undefined,
			organization_id: auth.orgId ?? undefined,
			organization_slug: auth.orgSlug ?? undefined,
			organization_role: auth.orgRole ?? undefined,
			organization_permissions: auth.orgPermissions ?? [],
			actor: auth.actor ?? undefined,
			machine_id: auth.machineId ?? undefined,
			scopes: auth.scopes ?? [],
		};
	} catch {
		// It stumbles over a header that is no object.
		return { is_authenticated: false };
	}
}

/** Whether it passes as a token from a template: the SDK verifies these like session tokens. */
async function isTemplateForSdk(token: string, authorizedParties?: string[]): Promise<boolean> {
	const passes = await verifyToken(token, { ...access(), authorizedParties }).then(
		() => true,
		() => false,
	);
	if (!passes) return false;
	const [header, claims] = token
		.split('.')
		.slice(0, 2)
		.map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Claims);
	return header.cat === CLASSES.template && !String(claims.sub).startsWith('mch_');
}

test('the node and the SDK judge alike', async () => {
	const passed: Record<string, number> = { session: 0, others: 0, template: 0 };
	const disagreements: unknown[] = [];
	const compare = (token: string, node: unknown, sdk: unknown) => {
		if (!isEqual(node, sdk)) disagreements.push({ token, node, sdk });
	};
	for (let count = 0; count < TOKENS; count++) {
		const token = draw();
		const parties = pick([undefined, [PARTY], [PARTY, 'https://x.example.com']]);

		const session = await ofNode(token, ['session'], parties);
		const bySdk = await ofSdk(token, false, parties);
		compare(token, partOf(session, bySdk), bySdk);

		const any = await ofNode(token, ['session', 'm2mToken', 'oauthToken'], parties);
		const anyBySdk = await ofSdk(token, true, parties);
		compare(token, partOf(any, anyBySdk), anyBySdk);

		const template = await ofNode(token, ['jwtTemplate'], parties);
		compare(token, template.is_authenticated, await isTemplateForSdk(token, parties));

		passed.session += Number(session.is_authenticated);
		passed.others += Number(any.is_authenticated) - Number(session.is_authenticated);
		passed.template += Number(template.is_authenticated);
	}
	say(
		`${TOKENS} random tokens: ${passed.session} passed as session, ${passed.others} as M2M or OAuth, ` +
			`${passed.template} as template; ${disagreements.length} verdicts differ from the SDK's`,
	);
	expect(disagreements).toEqual([]);
	for (const count of Object.values(passed)) expect(count).toBeGreaterThan(TOKENS / 50);
}, 60_000);

const isEqual = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const partOf = (record: IDataObject, like: object) =>
	Object.fromEntries(Object.keys(like).map((name) => [name, record[name]]));
