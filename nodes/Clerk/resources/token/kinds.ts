/** The kinds of token that Clerk issues, as the panel names them. */
export const KINDS = ['session', 'jwtTemplate', 'apiKey', 'm2mToken', 'oauthToken'] as const;

/** A kind of token. */
export type TokenKind = (typeof KINDS)[number];

/** Each kind in the middle of a sentence, in the plural. */
export const PLURALS: Readonly<Record<TokenKind, string>> = {
	session: 'session tokens',
	jwtTemplate: 'tokens from JWT templates',
	apiKey: 'API keys',
	m2mToken: 'M2M tokens',
	oauthToken: 'OAuth access tokens',
};
