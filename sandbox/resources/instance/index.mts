import type { Resource } from '../../resource.mts';
import { jwkOf } from '../../values/jwt.mts';
import type { SigningKey } from '../../values/jwt.mts';
import { signingKey } from './record.mts';

interface Tables {
	signingKeys: SigningKey;
}

/** The instance, and the keys that verify its tokens. */
export const instance: Resource<Tables> = {
	tables: { signingKeys: 'ins' },
	handlers: {
		GetJWKS: ({ store }) => ({ keys: [jwkOf(signingKey(store))] }),
	},
};
