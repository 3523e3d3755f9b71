import { UserError } from 'n8n-workflow';
import type { Values } from '../../declare/values';
import { dateTime } from '../../fields/dateTime';
import { excludeList, filterList } from '../../fields/filterList';
import { flag } from '../../fields/kinds';
import { excludedOrganizations, organizations } from '../../fields/organizationFilter';
import { personFilters, SEVERAL } from './fields';
import { oauthProvider } from './provider';

/** What users can be filtered by, in lists and counts alike. */
export const userFilters = [
	...personFilters,
	flag('banned', {
		default: true,
		description: 'Whether to return banned users or all others',
	}),
	excludeList('excludeExternalId', {
		wire: 'external_id',
		displayName: 'Exclude External IDs',
		placeholder: 'e.g. customer-1042, customer-1043',
		description: SEVERAL,
	}),
	excludedOrganizations,
	filterList('externalId', {
		placeholder: 'e.g. customer-1042, customer-1043',
		description: SEVERAL,
	}),
	dateTime('lastSignInAtAfter', 'milliseconds', { displayName: 'Last Sign-In After' }),
	dateTime('lastSignInAtBefore', 'milliseconds', { displayName: 'Last Sign-In Before' }),
	organizations('organizationId'),
	oauthProvider('provider', { description: 'Requires OAuth Provider User ID' }),
	filterList('providerUserId', {
		displayName: 'OAuth Provider User ID',
		placeholder: 'e.g. 103254871236548',
		description: 'Comma-separated, up to 100',
	}),
] as const;

/** @throws UserError when a provider comes without the IDs there, or the other way round */
export function checkProvider({ provider, providerUserId }: Values) {
	if (Boolean(provider) !== Boolean(providerUserId)) {
		throw new UserError("'OAuth Provider Name or ID' and 'OAuth Provider User ID' go together", {
			description: 'Set both filters, or neither.',
		});
	}
}
