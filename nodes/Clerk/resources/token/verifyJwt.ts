import { verify, type KeyObject } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import { isConsistent, type Jwt } from './jwt';
import type { TokenKind } from './kinds';

/** How far clocks may differ, in ms. */
const SKEW_MS = 5000;

/** What a JWT is checked with. */
export interface JwtCheck {
	kind: TokenKind;
	authorizedParties?: readonly string[];
	/** The instance's key of this ID; undefined if there is none. */
	keyOf: (id: string) => Promise<KeyObject | undefined>;
}

/**
 * Why a JWT is not valid; undefined when it is.
 *
 * @throws NodeApiError when Clerk does not give its keys
 */
export async function whyInvalid(jwt: Jwt, check: JwtCheck): Promise<string | undefined> {
	const { header, payload } = jwt;
	if (header.alg !== 'RS256') return 'The token is not signed with RS256, as those of Clerk are';
	// Clerk uses no extensions, and one that is not understood must be refused: RFC 7515, 4.1.11.
	if (header.crit !== undefined) return 'The token has critical extensions, which Clerk never uses';
	if (!isConsistent(jwt, check.kind)) return 'The parts of the token contradict each other';
	const { kid } = header;
	const key = typeof kid === 'string' ? await check.keyOf(kid) : undefined;
	if (!key) return 'The token is not signed with a key of this Clerk instance';
	if (!verify('sha256', Buffer.from(jwt.signed), key, jwt.signature)) {
		return 'The signature of the token is wrong';
	}
	return whyNotNow(payload) ?? whyNotHere(payload, check);
}

/** What is wrong with the times of a token whose signature is right. */
function whyNotNow({ exp, nbf, iat }: IDataObject): string | undefined {
	const now = Date.now();
	if (typeof exp !== 'number') return 'The token has no time of expiry';
	if (inMs(exp) <= now - SKEW_MS) return 'The token has expired';
	for (const time of [nbf, iat]) {
		if (time === undefined) continue;
		if (typeof time !== 'number' || inMs(time) > now + SKEW_MS) {
			return 'The token is not valid yet';
		}
	}
	return undefined;
}

/** Claims hold seconds. */
const inMs = (seconds: number): number => Math.trunc(seconds) * 1000;

/** Only tokens of apps say who they were issued to. */
const FOR_APPS: TokenKind[] = ['session', 'jwtTemplate'];

function whyNotHere(
	{ sub, azp, sts }: IDataObject,
	{ kind, authorizedParties = [] }: JwtCheck,
): string | undefined {
	if (typeof sub !== 'string') return 'The token does not say whom it is about';
	const isChecked = authorizedParties.length > 0 && FOR_APPS.includes(kind);
	if (isChecked && !(typeof azp === 'string' && authorizedParties.includes(azp))) {
		return 'The token does not come from one of the authorized parties';
	}
	if (kind === 'session' && sts === 'pending') {
		return 'The session is pending: the user has yet to complete a task, such as choosing an organization';
	}
	return undefined;
}
