import { getMany } from '../../declare/getMany';
import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { choice, text } from '../../fields/kinds';
import { orderBy } from '../../fields/orderBy';
import { organizationInvitationRecord } from '../../output/records/organizationInvitation';
import { organization } from '../organization/locator';
import { member } from '../organizationMembership/locator';
import { organizationInvitation } from './locator';

const status = choice('status', ['accepted', 'expired', 'pending', 'revoked'], {
	default: 'pending',
});

const order = orderBy('createdAt', 'emailAddress');

export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get an organization invitation',
	description: 'Retrieve an invitation to an organization',
	source: 'GetOrganizationInvitation',
	request: 'GET /organizations/{organizationId}/invitations/{invitationId}',
	fields: [organization(), organizationInvitation],
	resultLets: 'join the organization',
	output: organizationInvitationRecord,
});

export const revoke = operation({
	name: 'Revoke',
	value: 'revoke',
	action: 'Revoke an organization invitation',
	description: 'Disable a pending invitation',
	cannotBeUndone: true,
	source: 'RevokeOrganizationInvitation',
	request: 'POST /organizations/{organizationId}/invitations/{invitationId}/revoke',
	fields: [
		organization(),
		organizationInvitation,
		collection('options', [
			member('requestingUserId', {
				displayName: 'Requesting User',
				description: 'The admin of the organization who revokes the invitation',
			}),
		]),
	],
	output: organizationInvitationRecord,
});

export const getAll = getMany({
	action: 'Get many organization invitations',
	description: 'List the invitations to an organization, except those that its domains created',
	source: 'ListOrganizationInvitations',
	request: 'GET /organizations/{organizationId}/invitations',
	records: 'invitations',
	fields: [organization()],
	filters: [
		text('emailAddress', {
			placeholder: 'e.g. nathan@example.com',
		}),
		status,
	],
	options: [order],
	resultLets: 'join the organization',
	output: organizationInvitationRecord,
});

export const getAllOfInstance = getMany({
	name: 'Get Many Across Organizations',
	value: 'getAllOfInstance',
	action: 'Get many invitations across organizations',
	description: 'List the invitations to all organizations, or only those that match the filters',
	source: 'ListInstanceOrganizationInvitations',
	request: 'GET /organization_invitations',
	records: 'invitations',
	fields: [],
	filters: [
		text('query', {
			displayName: 'Search',
			placeholder: 'e.g. nathan@example.com',
			description: 'The email address that was invited',
		}),
		status,
	],
	options: [order],
	resultLets: 'join the organization',
	output: organizationInvitationRecord,
});
