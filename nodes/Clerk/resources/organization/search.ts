import { textList, text } from '../../fields/kinds';
import { orderBy } from '../../fields/orderBy';
import { getMany } from '../../declare/getMany';
import { memberCounts } from './memberCounts';
import { organizationProfile, organizationSummary } from './shapes';

export const getAll = getMany({
	action: 'Get many organizations',
	description: 'List organizations, or only those that match filters',
	source: 'ListOrganizations',
	request: 'GET /organizations',
	records: 'organizations',
	fields: [],
	filters: [
		textList('organizationId', {
			placeholder: 'e.g. org_2NNEqL2nrIRdJ194ndJqAHwEfxC',
			description:
				'Only organizations with one of these IDs, comma-separated, up to 100. A minus before one leaves it out.',
		}),
		text('query', {
			displayName: 'Search',
			placeholder: 'e.g. acme',
			description: 'Only organizations with this ID, or with a name or slug that contains it',
		}),
		textList('userId', {
			placeholder: 'e.g. user_2NNEqL2nrIRdJ194ndJqAHwEfxC',
			description:
				'Only organizations with one of these users as a member, comma-separated. A minus before one leaves those organizations out.',
		}),
	],
	options: [...memberCounts, orderBy('createdAt', 'membersCount', 'name')],
	output: { shape: organizationSummary, selectable: organizationProfile },
});
