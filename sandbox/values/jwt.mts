const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/** An unsigned JWT. */
export const jwt = (claims: Record<string, unknown>): string =>
	[encoded({ alg: 'none', typ: 'JWT' }), encoded(claims), 'unsigned'].join('.');

/** The claims of a JWT; undefined if it is malformed. */
export function readJwt(token: string): Record<string, unknown> | undefined {
	try {
		return JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString());
	} catch {
		return undefined;
	}
}
