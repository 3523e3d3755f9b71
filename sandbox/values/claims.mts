import type { Claims } from './jwt.mts';

/** The classes of JWT that a header names, as `cat`: all are signed with the same key. */
export const CLASSES = {
	session: 'cl_B7d4PD111AAA',
	template: 'cl_B7d4PD222AAA',
	m2m: 'cl_B7d4PD333AAA',
};

const ISSUER = 'https://sandbox.clerk.accounts.dev';

/** When a token begins and ends. */
export interface Life {
	/** Epoch ms. */
	now: number;
	/** Seconds. */
	lifetime: number;
}

/** Who is signed in, and where. */
export interface SignedIn {
	userId: string;
	sessionId: string;
	/** The origin of the app. */
	party?: string;
	status?: string;
	organization?: {
		id: string;
		slug: string;
		/** `org:admin` */
		role: string;
		/** `org:reports:read`. Clerk leaves system permissions out. */
		permissions: readonly string[];
	};
	/** Slugs of features, each with whose it is: `o:reports`. */
	features?: readonly string[];
	/** `o:pro` */
	plans?: readonly string[];
	actor?: Claims;
}

/** Issued now. */
const times = ({ now, lifetime }: Life): Claims => {
	const iat = Math.floor(now / 1000);
	return { iss: ISSUER, iat, nbf: iat - 10, exp: iat + lifetime };
};

/** The claims of a session token. Clerk issues version 2 since its API version 2025-04-10. */
export function sessionClaims(who: SignedIn, life: Life, version: 1 | 2 = 2): Claims {
	const { userId, sessionId, party, actor } = who;
	const common = {
		...(party && { azp: party }),
		...times(life),
		sub: userId,
		sid: sessionId,
		fva: [0, -1],
		...(actor && { act: actor }),
	};
	return version === 2 ? { ...common, ...secondVersion(who) } : { ...common, ...firstVersion(who) };
}

const firstVersion = ({ organization }: SignedIn): Claims =>
	organization
		? {
				org_id: organization.id,
				org_role: organization.role,
				org_slug: organization.slug,
				org_permissions: organization.permissions,
			}
		: {};

function secondVersion({ organization, features = [], plans = [], status }: SignedIn): Claims {
	return {
		v: 2,
		sts: status ?? 'active',
		...(features.length > 0 && { fea: features.join(',') }),
		...(plans.length > 0 && { pla: plans.join(',') }),
		...(organization && {
			o: {
				id: organization.id,
				slg: organization.slug,
				rol: organization.role.replace('org:', ''),
				...packed(organization.permissions, features),
			},
		}),
	};
}

/** Permissions as numbers: for each feature of the organization one, with a bit for each action. */
function packed(permissions: readonly string[], features: readonly string[]): Claims {
	if (permissions.length === 0) return {};
	const pairs = permissions.map((key) => key.split(':').slice(1));
	const actions = [...new Set(pairs.map(([, action]) => action))];
	const owned = features.filter((one) => /^\w*o\w*:/.test(one)).map((one) => one.split(':')[1]);
	const maps = owned.map((feature) =>
		actions.reduce(
			(bits, action, index) =>
				pairs.some(([of, to]) => of === feature && to === action) ? bits + 2 ** index : bits,
			0,
		),
	);
	return { per: actions.join(','), fpm: maps.join(',') };
}

/** The claims of an OIDC ID token, which tells an OAuth client who signed in. It names no session. */
export const idTokenClaims = (userId: string, clientId: string, life: Life): Claims => ({
	...times(life),
	sub: userId,
	aud: clientId,
	azp: clientId,
});

/** The claims of a token from a JWT template. What is Clerk's cannot be replaced. */
export const templateClaims = (own: Claims, userId: string, life: Life): Claims => ({
	...own,
	...times(life),
	sub: userId,
});

/** The claims of an M2M token that is a JWT. */
export const m2mClaims = (
	machineId: string,
	scopes: readonly string[],
	life: Life,
	id: string,
): Claims => ({
	...times(life),
	jti: id,
	sub: machineId,
	scopes: scopes.join(' '),
	aud: scopes,
});

/**
 * The claims of an OAuth access token that is a JWT; its header has the type `at+jwt`.
 *
 * @param audience what the client asked it to be for
 */
export const oauthClaims = (
	userId: string,
	clientId: string,
	scopes: readonly string[],
	life: Life,
	id: string,
	audience?: string | readonly string[],
): Claims => ({
	...times(life),
	jti: id,
	sub: userId,
	client_id: clientId,
	...(audience !== undefined && { aud: audience }),
	scope: scopes.join(' '),
	scp: scopes,
});
