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
 * and by Clerk's own SDK: the two have to agree, on the verdict and on who it is. Where the node is
 * stricter on purpose, that is said here, and it has to be.
 */
const TOKENS = 2500;
const PARTY = 'https://app.example.com';
const API = 'https://api.example.com';
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

/** Audiences as tokens may name them: good ones more often than broken ones. */
const AUDIENCES = [API, [API], ['https://x.example.com', API], 'https://x.example.com'];
const BROKEN = [undefined, null, '', [], 7, [API, 7], [API, ''], { aud: API }];
const audience = () => pick<unknown>(chance(0.6) ? AUDIENCES : BROKEN);

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
		const claims = sessionClaims(who, { now: NOW, lifetime: 60 }, pick([1, 2]));
		return {
			claims: { ...claims, ...(chance(0.3) && { aud: audience() }) },
			header: { cat: CLASSES.session },
		};
	},
	() => ({
		claims: templateClaims(
			{ azp: PARTY, role: 'x', ...(chance(0.5) && { aud: pick([API, 'https://x.example.com']) }) },
			id('user'),
			{ now: NOW, lifetime: 60 },
		),
		header: { cat: CLASSES.template },
	}),
	() => ({
		claims: m2mClaims(id('mch'), [id('mch')], { now: NOW, lifetime: 60 }, 'mt_1'),
		header: { cat: CLASSES.m2m },
	}),
	() => ({
		claims: oauthClaims(
			id('user'),
			'client',
			['profile'],
			{ now: NOW, lifetime: 60 },
			'oat_1',
			chance(0.7) ? (audience() as string) : undefined,
		),
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
	({ claims }) => void (claims.aud = audience()),
	({ claims }) => void (claims.sid = pick<unknown>([id('sess'), 'x', '', null])),
	({ claims }) => void (claims.v = pick([1, 2, '2', 3])),
	({ header }) => void (header.cat = pick(CATS)),
	({ header }) => void (header.crit = pick<unknown>([['exp'], [], 'exp', null])),
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

/** What is required of a token, under names that the node and the SDK share. */
interface Required {
	authorizedParties?: string[];
	audience?: string[];
}

async function ofNode(token: string, accept: TokenKind[], required: Required) {
	const verdict = await verifyText(`Bearer ${token}`, {
		accept,
		...required,
		instance: 'sandbox',
		askForKeys: async () => ({ keys: [jwkOf(signingKey(sandbox.store))] }) as IDataObject,
		send: async () => await Promise.reject(new Error('Clerk was asked')),
	});
	const record = verdictRecord(verdict);
	expect(record.is_authenticated).toBe(record.reason === undefined);
	return record;
}

const access = () => ({ secretKey: sandbox.running.secretKey, apiUrl: sandbox.running.apiUrl });

const REFUSED = { is_authenticated: false };

/** The SDK's verdict, under the node's names. */
async function ofSdk(token: string, many: boolean, required: Required) {
	const headers = { authorization: `Bearer ${token}` };
	try {
		const state = await clerk.authenticateRequest(new Request(PARTY, { headers }), {
			...required,
			acceptsToken: many ? ['session_token', 'm2m_token', 'oauth_token'] : 'session_token',
		});
		const auth = state.toAuth() as unknown as IDataObject;
		if (!auth.isAuthenticated) return REFUSED;
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
			client_id: auth.clientId || undefined,
		};
	} catch {
		// It stumbles over a header that is no object.
		return REFUSED;
	}
}

/** Whether it passes as a token from a template: the SDK verifies these like session tokens. */
async function isTemplateForSdk(token: string, required: Required): Promise<boolean> {
	const passes = await verifyToken(token, { ...access(), ...required }).then(
		() => true,
		() => false,
	);
	if (!passes) return false;
	const { header, claims } = partsOf(token);
	return header.cat === CLASSES.template && !String(claims.sub).startsWith('mch_');
}

function partsOf(token: string): Draft {
	const [header, claims] = token
		.split('.')
		.slice(0, 2)
		.map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Claims);
	return { header, claims };
}

const isOauth = (typ: unknown) => String(typ).endsWith('at+jwt');

/** Why the node refuses, on purpose, a token that the SDK lets in. */
const STRICTER: Record<string, (draft: Draft, required: Required) => boolean> = {
	'critical extensions': ({ header }) => header.crit !== undefined,
	'no session of a user': ({ header: { typ, cat }, claims: { sub, sid } }) =>
		!isOauth(typ) &&
		cat !== CLASSES.template &&
		!String(sub).startsWith('mch_') &&
		!(String(sub).startsWith('user_') && String(sid).startsWith('sess_')),
	// The SDK only looks at the audience of other tokens if there is one, in a form that it knows.
	'no audience': ({ header, claims: { aud } }, required) =>
		required.audience !== undefined &&
		!isOauth(header.typ) &&
		([aud].flat().length === 0 || [aud].flat().some((one) => typeof one !== 'string' || !one)),
};

test('the node and the SDK judge alike', async () => {
	const passed: Record<string, number> = { session: 0, others: 0, template: 0 };
	const stricter = Object.fromEntries(Object.keys(STRICTER).map((reason) => [reason, 0]));
	const disagreements: unknown[] = [];
	const compare = (token: string, required: Required, node: IDataObject, sdk: IDataObject) => {
		const reasons = Object.keys(STRICTER).filter(
			(reason) => sdk.is_authenticated && STRICTER[reason](partsOf(token), required),
		);
		for (const reason of reasons) stricter[reason]++;
		const expected = reasons.length > 0 ? REFUSED : sdk;
		const found = partOf(node, expected);
		if (!isEqual(found, expected)) disagreements.push({ token, required, found, expected });
	};
	for (let count = 0; count < TOKENS; count++) {
		const token = draw();
		const required = {
			authorizedParties: pick([undefined, [PARTY], [PARTY, 'https://x.example.com']]),
			audience: pick([undefined, undefined, [API], ['https://other.example.com', API]]),
		};

		const session = await ofNode(token, ['session'], required);
		compare(token, required, session, await ofSdk(token, false, required));

		const any = await ofNode(token, ['session', 'm2mToken', 'oauthToken'], required);
		compare(token, required, any, await ofSdk(token, true, required));

		const template = await ofNode(token, ['jwtTemplate'], required);
		compare(token, required, template, {
			is_authenticated: await isTemplateForSdk(token, required),
		});

		passed.session += Number(session.is_authenticated);
		passed.others += Number(any.is_authenticated) - Number(session.is_authenticated);
		passed.template += Number(template.is_authenticated);
	}
	say(
		`${TOKENS} random tokens: ${passed.session} passed as session, ${passed.others} as M2M or OAuth, ` +
			`${passed.template} as template; ${disagreements.length} verdicts differ from the SDK's, beside ` +
			`those that are stricter on purpose: ${JSON.stringify(stricter)}`,
	);
	expect(disagreements).toEqual([]);
	for (const count of Object.values(stricter)) expect(count).toBeGreaterThan(TOKENS / 100);
	for (const count of Object.values(passed)) expect(count).toBeGreaterThan(TOKENS / 50);
}, 60_000);

test('a machine is required as by the SDK with the key of that machine', async () => {
	const machines = await Promise.all(
		['From', 'To', 'Other'].map(async (name) => await clerk.machines.create({ name })),
	);
	const [from, to] = machines;
	await clerk.machines.createScope(from.id, to.id);
	const { token = '' } = await clerk.m2m.createToken({ machineSecretKey: from.secretKey });
	const ofNode = async (machine: string) =>
		await verifyText(token, {
			accept: ['m2mToken'],
			machine,
			instance: 'sandbox',
			askForKeys: async () => await Promise.reject(new Error('Clerk was asked for keys')),
			send: async <T>(request: string, body?: unknown) => {
				const [method, path] = request.split(' ');
				return (await sandbox.ask(method, path, body)).body as T;
			},
		});
	const verdicts = machines.map(async ({ id: machineId, secretKey: machineSecretKey }) => ({
		node: (await ofNode(machineId)).reason === undefined,
		sdk: await clerk.m2m.verify({ machineSecretKey, token }).then(
			() => true,
			() => false,
		),
	}));
	expect(await Promise.all(verdicts)).toEqual([
		{ node: false, sdk: false },
		{ node: true, sdk: true },
		{ node: false, sdk: false },
	]);
});

const isEqual = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const partOf = (record: IDataObject, like: object) =>
	Object.fromEntries(Object.keys(like).map((name) => [name, record[name]]));
