import { locator } from '../../fields/locator';

/** Chooses one sign-in token by its ID: Clerk can't list them. */
export const signInToken = locator(
	'signInTokenId',
	{ noun: 'sign-in token', prefix: 'sit_' },
	{
		required: true,
		displayName: 'Sign-In Token',
		description: 'The ID that Create returned, not the token. Clerk cannot list them.',
	},
);
