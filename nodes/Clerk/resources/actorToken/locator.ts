import { locator } from '../../fields/locator';

/** Chooses one actor token by its ID: Clerk can't list them. */
export const actorToken = locator(
	'actorTokenId',
	{ noun: 'actor token', prefix: 'act_' },
	{
		required: true,
		displayName: 'Actor Token',
		description: 'The ID that Create returned, not the token itself. Clerk cannot list them.',
	},
);
