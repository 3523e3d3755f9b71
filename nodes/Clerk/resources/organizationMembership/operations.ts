import {
	checkMetadataGiven,
	metadataToMerge,
	privateMetadata,
	publicMetadata,
} from '../../declare/metadata';
import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { organizationMembershipRecord } from '../../output/records/organizationMembership';
import { organization } from '../organization/locator';
import { role } from '../organizationRole/fields';
import { user } from '../user/locator';
import { member } from './locator';
import { removedMembership } from './shapes';

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create an organization membership',
	description: 'Add a user to an organization, without an invitation',
	undoneBy: 'Delete',
	source: 'CreateOrganizationMembership',
	request: 'POST /organizations/{organizationId}/memberships',
	inAnyOrder: true,
	serializeBy: ({ organizationId, userId }) => [`${organizationId} ${userId}`],
	fields: [
		organization(),
		user(),
		role('role', { required: true, description: 'The role of the new member' }),
		collection('additionalFields', [privateMetadata, publicMetadata]),
	],
	output: organizationMembershipRecord,
});

export const updateRole = operation({
	name: 'Update Role',
	value: 'updateRole',
	action: "Update a member's role",
	description: 'Give a member of an organization a different role',
	source: 'UpdateOrganizationMembership',
	request: 'PATCH /organizations/{organizationId}/memberships/{userId}',
	fields: [
		organization(),
		member(),
		role('role', { required: true, description: 'The new role of the member' }),
	],
	output: organizationMembershipRecord,
});

export const updateMetadata = operation({
	name: 'Update Metadata',
	value: 'updateMetadata',
	action: "Update a member's metadata",
	description:
		'Merge values into the metadata of a membership, at any depth. A null value deletes its key.',
	source: 'UpdateOrganizationMembershipMetadata',
	request: 'PATCH /organizations/{organizationId}/memberships/{userId}/metadata',
	fields: [
		organization(),
		member(),
		collection('metadata', metadataToMerge(privateMetadata, publicMetadata)),
	],
	output: organizationMembershipRecord,
	check: checkMetadataGiven,
});

export const remove = operation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete an organization membership',
	description: 'Remove a user from an organization, including their role and metadata there',
	source: 'DeleteOrganizationMembership',
	request: 'DELETE /organizations/{organizationId}/memberships/{userId}',
	fields: [organization(), member()],
	output: { shape: removedMembership },
	whenGone: {
		answer: ({ organizationId, userId }) => ({
			organization: { id: organizationId },
			public_user_data: { user_id: userId },
		}),
	},
});
