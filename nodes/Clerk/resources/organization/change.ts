import { collection } from '../../fields/collection';
import { dateTime } from '../../fields/dateTime';
import { flag, integer, text } from '../../fields/kinds';
import {
	checkMetadataGiven,
	metadataMode,
	metadataToSet,
	privateMetadata,
	publicMetadata,
	updateWithMetadata,
} from '../../declare/metadata';
import { organization } from './locator';
import { operation } from '../../declare/operation';
import { deletes } from '../../declare/deletes';
import { checkNames, slug } from './names';
import { organizationProfile, organizationSummary } from './shapes';

export const update = operation({
	name: 'Update',
	value: 'update',
	action: 'Update organization',
	description: 'Change the name, the settings or the metadata of an organization',
	source: ['UpdateOrganization', 'MergeOrganizationMetadata', 'ReplaceOrganizationMetadata'],
	request: 'PATCH /organizations/{organizationId}',
	also: [
		'PATCH /organizations/{organizationId}/metadata',
		'PUT /organizations/{organizationId}/metadata',
	],
	fields: [
		organization(),
		collection('updateFields', [
			flag('adminDeleteEnabled', {
				default: true,
				description: 'Whether an admin of the organization can delete it from the frontend',
			}),
			dateTime('createdAt', 'rfc3339', { description: 'When the organization was created' }),
			integer('maxAllowedMemberships', {
				min: 0,
				description: 'How many members the organization can have, 0 for no limit',
			}),
			text('name', {
				placeholder: 'e.g. Acme Inc',
				description: 'At most 256 characters, without URLs and HTML',
			}),
			privateMetadata,
			publicMetadata,
			text('roleSetKey', { description: 'Key of the role set of the organization' }),
			slug,
		]),
		collection('options', [metadataMode]),
	],
	output: { shape: organizationSummary, selectable: organizationProfile },
	check: checkNames,
	run: updateWithMetadata({
		update: 'PATCH /organizations/{organizationId}',
		merge: 'PATCH /organizations/{organizationId}/metadata',
		replace: 'PUT /organizations/{organizationId}/metadata',
	}),
});

export const updateMetadata = operation({
	name: 'Update Metadata',
	value: 'updateMetadata',
	action: 'Update metadata of organization',
	description: 'Change or replace the public or private metadata of an organization',
	source: ['MergeOrganizationMetadata', 'ReplaceOrganizationMetadata'],
	request: 'PATCH /organizations/{organizationId}/metadata',
	also: ['PUT /organizations/{organizationId}/metadata'],
	fields: [organization(), metadataMode, ...metadataToSet(publicMetadata, privateMetadata)],
	output: {
		shape: { ...organizationSummary, privateMetadata: 'json' },
		selectable: organizationProfile,
	},
	check: checkMetadataGiven,
	run: async ({ values, payload, send, presentResult }) => {
		const request =
			values.metadataMode === 'replace'
				? 'PUT /organizations/{organizationId}/metadata'
				: 'PATCH /organizations/{organizationId}/metadata';
		return [presentResult(await send(request, payload))];
	},
});

export const remove = operation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete organization',
	description: 'Delete an organization permanently, with its memberships and invitations',
	source: 'DeleteOrganization',
	request: 'DELETE /organizations/{organizationId}',
	fields: [organization()],
	...deletes('organization', 'organizationId'),
});
