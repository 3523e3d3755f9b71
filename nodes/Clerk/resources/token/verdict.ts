import type { IDataObject } from 'n8n-workflow';
import type { Output } from '../../output/output';
import type { Caller } from './caller';
import type { TokenKind } from './kinds';

/** Whether a token lets its caller in. If not, nothing is told of whose it may be. */
export type Verdict =
	| { kind: TokenKind; caller: Caller; reason?: undefined }
	| { kind?: TokenKind; caller?: undefined; reason: string };

/** The same fields for every verdict. */
export const verdictOutput: Output = {
	isVerdict: true,
	shape: {
		isAuthenticated: 'boolean',
		tokenType: 'string',
		userId: 'string',
		sessionId: 'string',
		organizationId: 'string',
		organizationSlug: 'string',
		organizationRole: 'string',
		organizationPermissions: 'array',
		plan: 'string',
		features: 'array',
		actor: 'json',
		machineId: 'string',
		clientId: 'string',
		audience: 'array',
		scopes: 'array',
		expiresAt: 'time',
		issuedAt: 'time',
		claims: 'json',
		reason: 'string',
	},
};

/** A verdict as a record of Clerk's would be. */
export function verdictRecord({ kind, caller, reason }: Verdict): IDataObject {
	const { plans, features } = caller ?? {};
	const record = {
		is_authenticated: caller !== undefined,
		token_type: kind,
		user_id: caller?.userId,
		session_id: caller?.sessionId,
		organization_id: caller?.organizationId,
		organization_slug: caller?.organizationSlug,
		organization_role: caller?.organizationRole,
		organization_permissions: caller?.organizationPermissions ?? [],
		// The plan that counts is the organization's, where one is active.
		plan: [...(plans?.organization ?? []), ...(plans?.user ?? [])][0],
		features: [...new Set([...(features?.organization ?? []), ...(features?.user ?? [])])],
		actor: caller?.actor,
		machine_id: caller?.machineId,
		client_id: caller?.clientId,
		audience: caller?.audience ?? [],
		scopes: caller?.scopes ?? [],
		expires_at: caller?.expiresAt,
		issued_at: caller?.issuedAt,
		claims: caller?.claims,
		reason,
	};
	return record as IDataObject;
}
