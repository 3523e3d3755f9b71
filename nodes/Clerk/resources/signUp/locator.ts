import { locator } from '../../fields/locator';

/** Chooses one sign-up by its ID: Clerk can't list them. */
export const signUp = locator(
	'signUpId',
	{ noun: 'sign-up', prefix: 'sua_' },
	{
		required: true,
		displayName: 'Sign-Up',
		description: 'The ID that your app got from Clerk. Clerk cannot list sign-ups.',
	},
);
