import { createHash, createHmac, createPrivateKey, createPublicKey } from 'node:crypto';
import { generateKeyPairSync, sign, verify, type JsonWebKey, type KeyObject } from 'node:crypto';

/** What a JWT says of itself and of somebody. */
export type Claims = Record<string, unknown>;

/** A pair of RSA keys, as plain data. */
export interface SigningKey {
	/** Names the key in the header of a JWT. */
	id: string;
	private: JsonWebKey;
	public: JsonWebKey;
}

/** A new pair of keys. Its ID follows from it: no other pair has the same. */
export function newSigningKey(): SigningKey {
	const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
	const own = pair.publicKey.export({ format: 'jwk' });
	const digest = createHash('sha256').update(String(own.n)).digest('hex');
	const id = `ins_${digest.slice(0, 27)}`;
	return { id, private: pair.privateKey.export({ format: 'jwk' }), public: own };
}

/** A public key as it is in a JSON Web Key Set. */
export const jwkOf = ({ id, public: own }: SigningKey): JsonWebKey => ({
	...own,
	kid: id,
	use: 'sig',
	alg: 'RS256',
});

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/** An unsigned JWT. */
export const jwt = (claims: Claims): string =>
	[encoded({ alg: 'none', typ: 'JWT' }), encoded(claims), 'unsigned'].join('.');

/** Keys are prepared once: the first signature of a key takes several times as long as the next. */
const prepared = new Map<string, KeyObject>();

function privateKey({ id, private: own }: SigningKey): KeyObject {
	const key = prepared.get(id) ?? createPrivateKey({ key: own, format: 'jwk' });
	prepared.set(id, key);
	return key;
}

/** A JWT signed with RS256. The header can be changed in any part, to one that is wrong, too. */
export function signJwt(key: SigningKey, claims: Claims, header: Claims = {}): string {
	const head = { alg: 'RS256', kid: key.id, typ: 'JWT', ...header };
	const text = `${encoded(head)}.${encoded(claims)}`;
	const signature = sign('sha256', Buffer.from(text), privateKey(key));
	return `${text}.${signature.toString('base64url')}`;
}

/** A JWT signed with a secret of the application's own: HS256, HS384 or HS512. */
export function signJwtWithSecret(algorithm: string, secret: string, claims: Claims): string {
	const text = `${encoded({ alg: algorithm, typ: 'JWT' })}.${encoded(claims)}`;
	const hash = algorithm.replace('HS', 'sha');
	return `${text}.${createHmac(hash, secret).update(text).digest('base64url')}`;
}

/** Whether a JWT is signed with this key. */
export function isSignedWith(key: SigningKey, token: string): boolean {
	const [header, claims, signature = ''] = token.split('.');
	const own = createPublicKey({ key: key.public, format: 'jwk' });
	const text = Buffer.from(`${header}.${claims}`);
	return verify('sha256', text, own, Buffer.from(signature, 'base64url'));
}

/** The claims of a JWT; undefined if it is malformed. */
export function readJwt(token: string): Claims | undefined {
	try {
		return JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString());
	} catch {
		return undefined;
	}
}
