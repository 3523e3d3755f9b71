import {
	checkMetadataGiven,
	metadataMode,
	metadataRequests,
	metadataToUpdate,
	privateMetadata,
	publicMetadata,
	updateWithMetadata,
} from '../../declare/metadata';
import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { dateTime } from '../../fields/dateTime';
import { flag, text } from '../../fields/kinds';
import { organizationRecord } from '../../output/records/organization';
import { checkNames, maxAllowedMemberships, nameWords, roleSetKey, slug } from './fields';
import { organization } from './locator';

/** The requests that change an organization and its metadata. */
const requests = metadataRequests('/organizations/{organizationId}');

export const update = operation({
	name: 'Update',
	value: 'update',
	action: 'Update an organization',
	description: 'Change the name, settings or metadata of an organization',
	source: ['UpdateOrganization', 'MergeOrganizationMetadata', 'ReplaceOrganizationMetadata'],
	request: 'PATCH /organizations/{organizationId}',
	also: [requests.merge, requests.replace],
	fields: [
		organization(),
		collection('updateFields', [
			flag('adminDeleteEnabled', {
				default: true,
				displayName: 'Admins Can Delete',
				description: 'Whether admins can delete the organization from your app',
			}),
			dateTime('createdAt', 'rfc3339'),
			maxAllowedMemberships,
			text('name', nameWords),
			...metadataToUpdate(privateMetadata, publicMetadata),
			roleSetKey,
			slug,
		]),
		collection('options', [metadataMode]),
	],
	output: organizationRecord,
	check: checkNames,
	run: updateWithMetadata(requests),
});

export const updateMetadata = operation({
	name: 'Update Metadata',
	value: 'updateMetadata',
	action: "Update an organization's metadata",
	description: 'Change or replace the public or private metadata of an organization',
	source: ['MergeOrganizationMetadata', 'ReplaceOrganizationMetadata'],
	request: 'PATCH /organizations/{organizationId}/metadata',
	also: [requests.replace],
	fields: [
		organization(),
		collection('metadata', metadataToUpdate(privateMetadata, publicMetadata)),
		collection('options', [metadataMode]),
	],
	output: organizationRecord,
	check: checkMetadataGiven,
	run: updateWithMetadata(requests),
});
