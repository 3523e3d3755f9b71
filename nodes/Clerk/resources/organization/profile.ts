import { UserError } from 'n8n-workflow';
import { collection } from '../../fields/collection';
import { dateTime, integer, text } from '../../fields/kinds';
import { privateMetadata, publicMetadata } from '../../fields/metadata';
import { organization } from '../../fields/organization';
import { user } from '../../fields/user';
import { operation } from '../../operation';
import { memberCounts } from './memberCounts';
import { organizationProfile, organizationSummary } from './shapes';

const output = { shape: organizationSummary, selectable: organizationProfile };

/** GetOrganization */
export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get organization',
	description: 'Retrieve one organization',
	request: 'GET /organizations/{organizationId}',
	fields: [organization(), collection('options', memberCounts)],
	output,
});

/** Clerk's own limit for a name. */
const LONGEST_NAME = 256;

/** CreateOrganization */
export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create organization',
	description: 'Add an organization, with the user who creates it as its admin',
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
			text('slug', {
				placeholder: 'e.g. acme-inc',
				description:
					'Short unique name of lower-case letters, digits and dashes. Only where slugs are on in the instance.',
			}),
		]),
	],
	output,
	check: ({ name, slug }) => {
		if (String(name).length > LONGEST_NAME) {
			throw new UserError(`'Name' is longer than ${LONGEST_NAME} characters`);
		}
		if (slug !== undefined && !/^[a-z0-9-]+$/.test(String(slug))) {
			throw new UserError("'Slug' is not a valid slug", {
				description: 'It holds lower-case letters, digits and dashes only.',
			});
		}
	},
});
