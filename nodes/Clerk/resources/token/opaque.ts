import type { IDataObject } from 'n8n-workflow';
import { failureOf } from '../../declare/composed';
import type { OperationContext } from '../../declare/operation';
import type { Values } from '../../declare/values';
import { inMilliseconds } from '../../output/time';
import { audienceIn, numberIn, objectIn, subjectOf, textIn, textsIn, type Caller } from './caller';
import type { TokenKind } from './kinds';

/** Calls that say whether a token is valid which nobody can read. */
export const VERIFY_CALLS = [
	'POST /api_keys/verify',
	'POST /m2m_tokens/verify',
	'POST /oauth_applications/access_tokens/verify',
] as const;

type VerifyCall = (typeof VERIFY_CALLS)[number];

interface OpaqueKind {
	kind: TokenKind;
	prefix: string;
	request: VerifyCall;
	/** Clerk's name for the token in the body. */
	wire: string;
	/** In the middle of a sentence. */
	noun: string;
}

const OPAQUE: readonly OpaqueKind[] = [
	{ kind: 'apiKey', prefix: 'ak_', request: VERIFY_CALLS[0], wire: 'secret', noun: 'API key' },
	{ kind: 'm2mToken', prefix: 'mt_', request: VERIFY_CALLS[1], wire: 'token', noun: 'M2M token' },
	{
		kind: 'oauthToken',
		prefix: 'oat_',
		request: VERIFY_CALLS[2],
		wire: 'access_token',
		noun: 'OAuth access token',
	},
];

/** No token of Clerk's is longer. */
const MOST_CHARACTERS = 1000;

/** The kind of a token that only Clerk can read; undefined for any other token. */
export const opaqueKind = (token: string): OpaqueKind | undefined =>
	OPAQUE.find(({ prefix }) => token.startsWith(prefix));

/**
 * Asks Clerk about a token.
 *
 * @returns who calls, or why it is not valid
 * @throws NodeApiError when Clerk gives no verdict
 */
export async function verifyOpaque(
	token: string,
	{ kind, request, wire, noun }: OpaqueKind,
	send: OperationContext<Values, VerifyCall>['send'],
): Promise<Caller | string> {
	if (token.length > MOST_CHARACTERS) return `This is not an ${noun} of Clerk`;
	const record = await send(request, { [wire]: token }).catch((error: unknown) => {
		const reason = reasonIn(failureOf(error), noun);
		if (reason === undefined) throw error;
		return reason;
	});
	if (typeof record === 'string') return record;
	// A token that is a JWT inside is told to be inactive when it has expired.
	if (record.active === false) return `The ${noun} has expired`;
	if (record.revoked !== false) return `The ${noun} was revoked`;
	const expiresAt = numberIn(inMilliseconds(record.expiration));
	const isOver = expiresAt !== undefined && expiresAt <= Date.now();
	if (record.expired !== false || isOver) return `The ${noun} has expired`;
	return { kind, expiresAt, ...callerIn(record), ...receiversIn(record, kind) };
}

/** Why a token is not valid, if that is what Clerk's refusal says. */
function reasonIn(failure: ReturnType<typeof failureOf>, noun: string): string | undefined {
	// It does not know the token, or that has not even the form of one.
	if (failure?.status !== 400 && failure?.status !== 404) return undefined;
	const codes = failure.entries.map(({ code }) => String(code)).join(' ');
	if (codes.includes('revoked')) return `The ${noun} was revoked`;
	return codes.includes('expired') ? `The ${noun} has expired` : `Clerk does not know this ${noun}`;
}

const callerIn = (record: IDataObject): Partial<Caller> => ({
	...subjectOf(record.subject),
	actor: objectIn(record.act),
	scopes: textsIn(record.scopes),
	issuedAt: numberIn(inMilliseconds(record.created_at)),
	claims: objectIn(record.claims),
});

/**
 * Whom the token was issued to, and whom it is for. Clerk's SDK reads an audience of OAuth tokens,
 * which Clerk's document does not name. An M2M token is for the machines in its scopes.
 */
function receiversIn(record: IDataObject, kind: TokenKind): Partial<Caller> {
	if (kind === 'm2mToken') return { audience: audienceIn(record.scopes) };
	if (kind !== 'oauthToken') return {};
	return { clientId: textIn(record.client_id), audience: audienceIn(record.aud) };
}
