import { locator } from '../../fields/locator';

/** Chooses one token by its ID: Clerk can't list them. */
export const adminPortalLinkToken = locator(
	'adminPortalLinkTokenId',
	{ noun: 'admin portal link token', prefix: 'aplt_' },
	{
		required: true,
		displayName: 'Admin Portal Link',
		description: 'The ID that Create returned. Clerk cannot list them.',
	},
);
