import type { IDataObject } from 'n8n-workflow';
import { audienceIn, numberIn, objectIn, textIn, textsIn } from './caller';
import type { Caller, Scoped } from './caller';
import type { TokenKind } from './kinds';

/**
 * Who calls, by the claims of a JWT that is valid. What a template puts into its tokens is the
 * application's own, so nothing but the user and the audience is read from them.
 */
export function callerOf(kind: TokenKind, claims: IDataObject): Caller {
	const { sub, iat, exp, aud } = claims;
	const times = { issuedAt: inMs(iat), expiresAt: inMs(exp) };
	const common: Caller = { kind, claims, audience: audienceIn(aud), ...times };
	switch (kind) {
		case 'm2mToken':
			return { ...common, machineId: textIn(sub), scopes: wordsIn(claims.scopes, aud) };
		case 'oauthToken':
			return {
				...common,
				userId: textIn(sub),
				actor: objectIn(claims.act),
				clientId: textIn(claims.client_id),
				scopes: Array.isArray(claims.scp) ? textsIn(claims.scp) : wordsIn(claims.scope),
			};
		case 'session':
			return { ...common, ...sessionOf(claims) };
		default:
			return { ...common, userId: textIn(sub) };
	}
}

const inMs = (seconds: unknown): number | undefined => {
	const number = numberIn(seconds);
	return number === undefined ? undefined : number * 1000;
};

/** Words with spaces between them, or else a list. */
const wordsIn = (text: unknown, list?: unknown): string[] =>
	typeof text === 'string' ? text.split(' ').filter(Boolean) : textsIn(list);

function sessionOf(claims: IDataObject): Partial<Caller> {
	const features = scoped(claims.fea);
	return {
		userId: textIn(claims.sub),
		sessionId: textIn(claims.sid),
		actor: objectIn(claims.act),
		features,
		plans: scoped(claims.pla),
		...(claims.v === 2 ? organizationOf(claims.o, features) : olderOrganizationOf(claims)),
	};
}

function organizationOf(claim: unknown, features: Scoped): Partial<Caller> {
	const { id, slg, rol, per, fpm } = objectIn(claim) ?? {};
	const role = textIn(rol);
	return {
		organizationId: textIn(id),
		organizationSlug: textIn(slg),
		organizationRole: role && `org:${role}`,
		organizationPermissions: permissionsOf(features.organization, per, fpm),
	};
}

/** Version 1 of Clerk's claims. */
const olderOrganizationOf = (claims: IDataObject): Partial<Caller> => ({
	organizationId: textIn(claims.org_id),
	organizationSlug: textIn(claims.org_slug),
	organizationRole: textIn(claims.org_role),
	organizationPermissions: textsIn(claims.org_permissions),
});

/**
 * Permissions as version 2 packs them: for each feature of the organization a number, whose bits,
 * the lowest first, say which of the actions are allowed.
 *
 * @param actions `create,read`
 * @param maps `3,2`
 */
function permissionsOf(features: readonly string[], actions: unknown, maps: unknown): string[] {
	const names = textIn(actions)?.split(',');
	const numbers = textIn(maps)?.split(',');
	if (!names || !numbers) return [];
	return features.flatMap((feature, index) => {
		const digits = numbers[index]?.trim() ?? '';
		const bits = /^\d+$/.test(digits) ? BigInt(digits) : 0n;
		const allowed = names.filter((_, bit) => ((bits >> BigInt(bit)) & 1n) === 1n);
		return allowed.map((action) => `org:${feature}:${action.trim()}`);
	});
}

const NOTHING: Scoped = { organization: [], user: [] };

/** `o:pro,u:free,ou:export`. A part in another form spoils the order, so nothing counts then. */
function scoped(claim: unknown): Scoped {
	const parts = (textIn(claim)?.split(',') ?? []).map((part) => {
		const [whose = '', ...slug] = part.trim().split(':');
		return { whose, slug: slug.length > 0 ? slug.join(':') : undefined };
	});
	if (parts.some(({ slug }) => slug === undefined)) return NOTHING;
	const of = (...scopes: string[]) =>
		parts.flatMap(({ whose, slug }) => (slug !== undefined && scopes.includes(whose) ? slug : []));
	return { organization: of('o', 'ou', 'uo'), user: of('u', 'ou', 'uo') };
}
