import type { IDataObject } from 'n8n-workflow';
import type { TokenKind } from './kinds';
import { withoutEnd } from './withoutEnd';

/** A JWT, taken apart. Nothing in it is proven. */
export interface Jwt {
	header: IDataObject;
	payload: IDataObject;
	signature: Buffer;
	/** What was signed. */
	signed: string;
	/** Whether there is padding, which a JWT should not have. */
	isPadded: boolean;
}

/** The classes of JWT that Clerk names in a header, `cat`. All are signed with the same key. */
const SESSION = 'cl_B7d4PD111AAA';
const TEMPLATE = 'cl_B7d4PD222AAA';
const M2M = 'cl_B7d4PD333AAA';
/** Says nothing, as a missing one does. */
const UNSAID = 'cl_I7d4PD111III';

/** The types of an OAuth access token. */
const OAUTH_TYPES: unknown[] = ['at+jwt', 'application/at+jwt'];

/** Takes a JWT apart; undefined if it is none. */
export function decodeJwt(token: string): Jwt | undefined {
	// No more parts than tell that there are too many.
	const parts = token.split('.', 4);
	if (parts.length !== 3) return undefined;
	const [header, payload, signature] = parts.map(bytesOf);
	if (!header || !payload || !signature) return undefined;
	const [head, body] = [header, payload].map(objectIn);
	if (!head || !body) return undefined;
	const signed = parts.slice(0, 2).join('.');
	return { header: head, payload: body, signature, signed, isPadded: token.includes('=') };
}

/** What base64url stands for; undefined unless it is exactly that. Node reads past other signs. */
function bytesOf(text: string): Buffer | undefined {
	const digits = withoutEnd(text, '=');
	const bytes = Buffer.from(digits, 'base64url');
	return bytes.toString('base64url') === digits ? bytes : undefined;
}

function objectIn(bytes: Buffer): IDataObject | undefined {
	try {
		const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
		const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
		return isObject ? (value as IDataObject) : undefined;
	} catch {
		return undefined;
	}
}

/** What kind of token a JWT says that it is; undefined for one that Clerk does not issue. */
export function kindOfJwt({ header: { cat, typ }, payload }: Jwt): TokenKind | undefined {
	if (isMachine(payload)) return 'm2mToken';
	if (OAUTH_TYPES.includes(typ)) return 'oauthToken';
	if (cat === M2M) return 'm2mToken';
	if (cat === TEMPLATE) return 'jwtTemplate';
	const maybeSession = cat === undefined || cat === SESSION || cat === UNSAID;
	return maybeSession && isSession(payload) ? 'session' : undefined;
}

const isMachine = ({ sub }: IDataObject): boolean => isId(sub, 'mch_');

/** Clerk signs an OIDC ID token with the same key, and its header names no class either. */
const isSession = ({ sid, sub }: IDataObject): boolean => isId(sid, 'sess_') && isId(sub, 'user_');

const isId = (value: unknown, prefix: string): boolean =>
	typeof value === 'string' && value.startsWith(prefix);

/** Whether a JWT is in all parts what its kind has to be. */
export function isConsistent({ header, payload, isPadded }: Jwt, kind: TokenKind): boolean {
	const { cat, typ } = header;
	// Clerk's SDK reads past padding in the tokens of apps, and nowhere else.
	if (isPadded && (kind === 'oauthToken' || kind === 'm2mToken')) return false;
	if (kind === 'oauthToken') return OAUTH_TYPES.includes(typ);
	if (typ !== undefined && typ !== 'JWT') return false;
	return kind !== 'm2mToken' || (isMachine(payload) && (cat === undefined || cat === M2M));
}
