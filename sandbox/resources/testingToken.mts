import type { Resource } from '../resource.mts';
import { HOUR } from '../values/dates.mts';
import { jwt } from '../values/jwt.mts';

/** Tokens that bypass bot protection in tests. */
export const testingToken: Resource = {
	tables: {},
	handlers: {
		CreateTestingToken: ({ now }) => {
			const expires_at = Math.floor((now + HOUR) / 1000);
			return { object: 'testing_token', token: jwt({ exp: expires_at }), expires_at };
		},
	},
};
