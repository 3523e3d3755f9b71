import type { IDataObject } from 'n8n-workflow';
import { callerOf } from './claims';
import { decodeJwt, kindOfJwt, type Jwt } from './jwt';
import { signingKey } from './jwks';
import { PLURALS, type TokenKind } from './kinds';
import { opaqueKind, verifyOpaque } from './opaque';
import { findTokens } from './parse';
import { whyRefused, type Requirements } from './requirements';
import type { Verdict } from './verdict';
import { whyInvalid } from './verifyJwt';
import { withoutEnd } from './withoutEnd';

/** What is asked of a token, and how to reach Clerk. */
export interface Verification extends Requirements {
	accept: readonly TokenKind[];
	authorizedParties?: readonly string[];
	/** Tells the credential's instance from all others. */
	instance: string;
	askForKeys: () => Promise<IDataObject>;
	send: Parameters<typeof verifyOpaque>[2];
}

const NO_TOKEN = 'The text is not a token of Clerk';

/**
 * Tells who calls, by whatever the caller sent.
 *
 * @throws NodeApiError when Clerk can't be asked, and for nothing that the caller sent
 */
export async function verifyText(text: string, asked: Verification): Promise<Verdict> {
	const { tokens, areCookies, reason } = findTokens(text);
	if (reason !== undefined) return { reason };
	if (areCookies) return await verifyCookies(tokens, asked);
	const [token = ''] = tokens;
	const opaque = opaqueKind(token);
	if (opaque) {
		const { kind } = opaque;
		const refusal = whyNotAccepted(kind, asked.accept);
		if (refusal !== undefined) return { kind, reason: refusal };
		return judged(kind, await verifyOpaque(token, opaque, asked.send), asked);
	}
	const jwt = decodeJwt(token);
	return jwt ? await verifyJwt(jwt, asked) : { reason: NO_TOKEN };
}

async function verifyJwt(jwt: Jwt, asked: Verification): Promise<Verdict> {
	const kind = kindOfJwt(jwt);
	if (kind === undefined) return { reason: 'The token is of a kind that is not known' };
	const refusal = whyNotAccepted(kind, asked.accept);
	if (refusal !== undefined) return { kind, reason: refusal };
	const { instance, askForKeys } = asked;
	// A pasted address often ends in a slash, which an origin never does.
	const authorizedParties = asked.authorizedParties?.map((party) => withoutEnd(party, '/'));
	const reason = await whyInvalid(jwt, {
		kind,
		authorizedParties,
		keyOf: async (id) => await signingKey(instance, id, askForKeys),
	});
	return reason === undefined ? judged(kind, callerOf(kind, jwt.payload), asked) : { kind, reason };
}

/** A caller whose token is valid is let in if all else holds, too. */
function judged(kind: TokenKind, found: Verdict['caller'] | string, asked: Requirements): Verdict {
	if (found === undefined || typeof found === 'string') return { kind, reason: found ?? NO_TOKEN };
	const reason = whyRefused(found, asked);
	return reason === undefined ? { kind, caller: found } : { kind, reason };
}

function whyNotAccepted(kind: TokenKind, accept: readonly TokenKind[]): string | undefined {
	if (accept.includes(kind)) return undefined;
	return `${PLURALS[kind].replace(/^./, (first) => first.toUpperCase())} are not accepted here`;
}

/**
 * Cookies hold session tokens alone. There may be one of each Clerk instance that the site has used;
 * of several that are valid, the newest counts.
 */
async function verifyCookies(tokens: readonly string[], asked: Verification): Promise<Verdict> {
	const accept = asked.accept.filter((kind) => kind === 'session');
	const jwts = tokens
		.map(decodeJwt)
		.filter((jwt) => jwt !== undefined)
		.toSorted((a, b) => issuedAt(b) - issuedAt(a));
	const verdicts: Verdict[] = [];
	for (const jwt of jwts) {
		const verdict = await verifyJwt(jwt, { ...asked, accept });
		if (verdict.caller) return verdict;
		verdicts.push(verdict);
	}
	return verdicts[0] ?? { reason: NO_TOKEN };
}

const issuedAt = ({ payload: { iat } }: Jwt): number => (typeof iat === 'number' ? iat : 0);
