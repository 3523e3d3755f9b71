/** What a text holds that a caller sent: tokens to try, or the reason why there is none. */
export type Found =
	| { tokens: readonly string[]; areCookies: boolean; reason?: undefined }
	| { tokens?: undefined; areCookies?: undefined; reason: string };

/** Servers refuse longer headers. */
const MOST_CHARACTERS = 20_000;

/** Of cookies with a session token: one, and one for each Clerk instance on this domain. */
const MOST_COOKIES = 10;

const NONE: Found = { reason: 'There is no token' };
const NO_TOKEN_IN_IT: Found = { reason: 'The text is not a token' };

/** Clerk's names for it. What follows is told from the publishable key. */
const SESSION_COOKIE = /^__session(?:_[\w-]{8})?$/;
const HAS_SESSION_COOKIE = /(?:^|[;\s])__session(?:_[\w-]{8})?=/;

/** Finds the token in a token, a whole Authorization header, or cookies. Never throws. */
export function findTokens(given: string): Found {
	if (given.length > MOST_CHARACTERS) return { reason: 'The text is too long for a token' };
	const text = given.trim().replace(/^(?:authorization|cookie):\s*/i, '');
	if (HAS_SESSION_COOKIE.test(text)) return inCookies(text);
	const [, scheme, rest] = /^([A-Za-z]+)(?:\s(.*))?$/s.exec(text) ?? [];
	if (scheme !== undefined && scheme.toLowerCase() === 'bearer')
		return one(rest?.trimStart() ?? '');
	if (scheme !== undefined && rest !== undefined) {
		return { reason: 'The Authorization header has no Bearer token' };
	}
	return one(text);
}

/** What pages send that have no token at hand. */
const BLANK = new Set(['', 'undefined', 'null']);

function one(text: string): Found {
	if (BLANK.has(text)) return NONE;
	return /^[\x21-\x7e]+$/.test(text) ? { tokens: [text], areCookies: false } : NO_TOKEN_IN_IT;
}

/** As browsers and servers read them, the first of a name counts. */
function inCookies(text: string): Found {
	const byName = new Map<string, string>();
	for (const cookie of text.split(';')) {
		const [name = '', ...value] = cookie.trim().split('=');
		if (SESSION_COOKIE.test(name) && !byName.has(name)) byName.set(name, value.join('='));
	}
	const tokens = [...byName.values()].filter((value) => !BLANK.has(value)).slice(0, MOST_COOKIES);
	if (tokens.length === 0) return NONE;
	return { tokens, areCookies: true };
}
