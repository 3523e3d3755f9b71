import type { IDataObject } from 'n8n-workflow';
import { signed } from '../../sandbox/resources/instance/record.mts';
import { CLASSES, sessionClaims, type SignedIn } from '../../sandbox/values/claims.mts';
import type { Claims } from '../../sandbox/values/jwt.mts';
import { onSandbox } from './onSandbox';
import type { RunSettings } from './runNode';

/** Somebody who is signed in, with an organization active. */
export const ADA = {
	userId: 'user_1',
	sessionId: 'sess_1',
	party: 'https://app.example.com',
	organization: {
		id: 'org_1',
		slug: 'acme',
		role: 'org:admin',
		permissions: ['org:reports:read', 'org:reports:manage', 'org:audit:read'],
	},
	features: ['o:reports', 'u:chat', 'ou:audit'],
	plans: ['u:pro', 'o:team'],
} satisfies SignedIn;

/** From now on, for so many seconds. */
export const life = (lifetime = 60) => ({ now: Date.now(), lifetime });

/** Any value as an expression. */
const value = (given: unknown) => `={{ ${JSON.stringify(given)} }}`;

/** What a verdict tells of a caller who is not let in: nothing. */
export const NOBODY = {
	isAuthenticated: false,
	userId: null,
	sessionId: null,
	organizationId: null,
	organizationSlug: null,
	organizationRole: null,
	organizationPermissions: [],
	plan: null,
	features: [],
	actor: null,
	machineId: null,
	clientId: null,
	audience: [],
	scopes: [],
	expiresAt: null,
	issuedAt: null,
	claims: null,
};

/** The verdict on a caller who is not let in. */
export const refused = (reason: string, tokenType: string | null = 'session') => ({
	...NOBODY,
	tokenType,
	reason,
});

/** A sandbox for the tests of a file, the tokens that it signs, and Token → Verify on it. */
export function onTokens() {
	const sandbox = onSandbox();

	/** As Clerk signs a session token, unless another header is given. */
	const sign = (claims: Claims, header: Claims = { cat: CLASSES.session }) =>
		signed(sandbox.store, claims, header);

	return Object.assign(sandbox, {
		sign,
		ofAda: (changes: Partial<SignedIn> = {}, version?: 1 | 2) =>
			sign(sessionClaims({ ...ADA, ...changes }, life(), version)),
		/** With parameters as by default, but for those that are given. */
		verify: async (token: unknown, parameters: object = {}, settings?: RunSettings) =>
			(await sandbox.result(
				'token',
				'verify',
				{ token: value(token), ...parameters },
				settings,
			)) as IDataObject,
	});
}
