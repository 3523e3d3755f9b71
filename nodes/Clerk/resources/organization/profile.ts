import { collection } from '../../fields/collection';
import { dateTime } from '../../fields/dateTime';
import { integer, text } from '../../fields/kinds';
import { privateMetadata, publicMetadata } from '../../declare/metadata';
import { organization } from './locator';
import { user } from '../user/locator';
import { operation } from '../../declare/operation';
import { memberCounts } from './memberCounts';
import { checkNames, slug } from './names';
import { organizationProfile, organizationSummary } from './shapes';

const output = { shape: organizationSummary, selectable: organizationProfile };

export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get organization',
	description: 'Retrieve one organization',
	source: 'GetOrganization',
	request: 'GET /organizations/{organizationId}',
	fields: [organization(), collection('options', memberCounts)],
	output,
});

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create organization',
	description: 'Add an organization, with the user who creates it as its admin',
	source: 'CreateOrganization',
	request: 'POST /organizations',
	fields: [
		text('name', {
			required: true,
			placeholder: 'e.g. Acme Inc',
			description: 'At most 256 characters, without URLs and HTML',
		}),
		user('createdBy', {
			required: true,
			displayName: 'Created By',
			description: 'The user who becomes the admin of the organization',
		}),
		collection('additionalFields', [
			dateTime('createdAt', 'rfc3339', {
				description: 'When the organization was created, if not just now',
			}),
			integer('maxAllowedMemberships', {
				min: 0,
				description: 'How many members the organization can have, 0 for no limit',
			}),
			privateMetadata,
			publicMetadata,
			text('roleSetKey', { description: 'Key of the role set of the organization' }),
			slug,
		]),
	],
	output,
	check: checkNames,
});
