import { integer, text, textList } from '../../fields/kinds';

/** The longest life of a token. Source: createAdminPortalLinkToken. */
const MOST_SECONDS = 86_400;

/** What a token can be created with beside its organization. */
export const tokenFields = [
	text('itContactId', {
		displayName: 'IT Contact ID',
		placeholder: 'e.g. contact-1042',
		description: 'Your own ID of the person at the customer',
	}),
	textList('scopes', { placeholder: 'e.g. admin_portal:read' }),
	integer('secondsUntilExpiration', {
		min: 1,
		max: MOST_SECONDS,
		default: 3600,
		displayName: 'Expires In (Seconds)',
		description: 'Up to 86400, which is a day',
	}),
] as const;

/** What the holder of a token can do. */
export const LETS = 'open the admin portal';
