/** An underscore, as it is or as a URL may hold it, encoded once or several times. */
const UNDERSCORE = '(?:_|%(?:25)*5f)';

/**
 * Secret keys of instances and of webhooks, wherever they stand and in any case: glued to other
 * letters, in a path, or in a field that changes the case.
 */
const KEYS = new RegExp(
	`(sk${UNDERSCORE}(?:test|live)${UNDERSCORE}|whsec${UNDERSCORE})[\\w+/=%-]+`,
	'gi',
);

/**
 * API keys, keys and tokens of machines, and OAuth access tokens. IDs of these begin alike, and end
 * in 32 hexadecimal digits: people need them. Source: the patterns of Clerk's document.
 */
const TOKENS = /\b((?:ak|mt|oat)_)(?![\dA-Fa-f]{32}(?![\w-]))[\w-]{12,}/g;

/** A text without Clerk's keys and tokens: no message may hold one. */
export const withoutKeys = (text: string): string =>
	text.replace(KEYS, '$1…').replace(TOKENS, '$1…');

/** An error without keys: it quotes what was given, which may be a key in the wrong place. */
export function masked<E extends Error & { description?: string | null }>(error: E): E {
	error.message = withoutKeys(error.message);
	if (error.description) error.description = withoutKeys(error.description);
	if (error.stack) error.stack = withoutKeys(error.stack);
	return error;
}
