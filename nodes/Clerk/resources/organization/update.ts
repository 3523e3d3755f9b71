import {
	checkMetadataGiven,
	metadataMode,
	metadataToSet,
	privateMetadata,
	publicMetadata,
	updateWithMetadata,
} from '../../declare/metadata';
import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { dateTime } from '../../fields/dateTime';
import { flag, text } from '../../fields/kinds';
import { checkNames, maxAllowedMemberships, nameWords, roleSetKey, slug } from './fields';
import { organization } from './locator';
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
			maxAllowedMemberships,
			text('name', nameWords),
			privateMetadata,
			publicMetadata,
			roleSetKey,
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
