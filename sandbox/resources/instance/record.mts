import type { Store } from '../../store/store.mts';
import { newSigningKey, signJwt } from '../../values/jwt.mts';
import type { Claims, SigningKey } from '../../values/jwt.mts';

/** The key that signs the instance's tokens. It is made when it is first needed. */
export function signingKey({ signingKeys }: Store): SigningKey {
	const [key] = signingKeys.values();
	return key ?? rotateSigningKey({ signingKeys });
}

/** Puts a new key in place of the present one. */
export function rotateSigningKey({ signingKeys }: Pick<Store, 'signingKeys'>): SigningKey {
	const key = newSigningKey();
	signingKeys.clear();
	signingKeys.set(key.id, key);
	return key;
}

/** A token that the instance signs. @param header says of which class it is, as `cat` */
export const signed = (store: Store, claims: Claims, header?: Claims): string =>
	signJwt(signingKey(store), claims, header);
