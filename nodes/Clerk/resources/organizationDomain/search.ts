import { enrollmentModes } from './enrollmentMode';
import { flag, textList, text } from '../../fields/kinds';
import { orderBy } from '../../fields/orderBy';
import { organization } from '../organization/locator';
import { getMany } from '../../declare/getMany';
import { domain } from './shapes';

const verified = flag('verified', {
	default: true,
	description: 'Whether to return verified domains only, or unverified domains only',
});

export const getAll = getMany({
	action: 'Get many organization domains',
	description: 'List the domains of an organization, or only those that match filters',
	source: 'ListOrganizationDomains',
	request: 'GET /organizations/{organizationId}/domains',
	records: 'domains',
	fields: [organization()],
	filters: [enrollmentModes, verified],
	output: domain,
});

export const getAllOfInstance = getMany({
	name: 'Get Many of Instance',
	value: 'getAllOfInstance',
	action: 'Get many organization domains of instance',
	description: 'List the domains of all organizations in the Clerk instance',
	source: 'ListAllOrganizationDomains',
	request: 'GET /organization_domains',
	records: 'domains',
	fields: [],
	filters: [
		textList('domains', {
			displayName: 'Domain Names',
			placeholder: 'e.g. example.com, example.org',
			description: 'Only domains with exactly one of these names, comma-separated, up to 100',
		}),
		enrollmentModes,
		organization('organizationId', { description: 'Only domains of this organization' }),
		text('query', {
			displayName: 'Search',
			placeholder: 'e.g. example',
			description:
				'Only domains with a name that contains this, in any case, or with this organization ID',
		}),
		verified,
	],
	options: [orderBy('createdAt', 'name')],
	output: domain,
});
