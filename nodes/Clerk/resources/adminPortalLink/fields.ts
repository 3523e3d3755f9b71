import { integer, textList } from '../../fields/kinds';

/** The longest life of a token. Source: createAdminPortalLinkToken. */
const MOST_SECONDS = 86_400;

/** What the token may be used for. */
export const scopes = textList('scopes', {
	placeholder: 'e.g. admin_portal:read',
	description: 'What the link allows, separated by commas',
});

/** Until when the token can be used. */
export const secondsUntilExpiration = integer('secondsUntilExpiration', {
	min: 1,
	max: MOST_SECONDS,
	default: 3600,
	displayName: 'Expires In (Seconds)',
	description: 'Counted from now, up to 86400, which is a day',
});

/** What the holder of a token can do. */
export const LETS = 'open the admin portal';
