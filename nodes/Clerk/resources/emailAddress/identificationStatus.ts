import { choice } from '../../fields/kinds';

/**
 * How far a replacing e-mail address or phone number counts as its owner's.
 *
 * @param noun `email address`
 */
export const identificationStatus = (noun: string) =>
	choice(
		'identificationStatus',
		[
			{
				name: 'Verified',
				value: 'verified',
				description: 'The user can sign in with it at once, and nobody else can have it',
			},
			{
				name: 'Reserved',
				value: 'reserved',
				description: 'Not verified, but the user can sign in with it, and nobody else can claim it',
			},
			{
				name: 'Unverified',
				value: 'unverified',
				description:
					'Not for signing in, and others can claim it: a user without another way to sign in is locked out',
			},
		],
		{
			description: `What the new ${noun} counts as. A user whose only way to sign in is an unverified one is locked out, and can't verify it either.`,
		},
	);
