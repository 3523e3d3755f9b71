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
	description: 'Only invitations in this state',
});

const order = orderBy('createdAt', 'emailAddress');

export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get organization invitation',
	description: 'Retrieve one invitation into an organization',
	source: 'GetOrganizationInvitation',
	request: 'GET /organizations/{organizationId}/invitations/{invitationId}',
	fields: [organization(), organizationInvitation],
	resultLets: 'join the organization',
	output: organizationInvitationRecord,
});

export const revoke = operation({
	name: 'Revoke',
	value: 'revoke',
	action: 'Revoke organization invitation',
	description: 'Make a pending invitation invalid, which cannot be undone',
	source: 'RevokeOrganizationInvitation',
	request: 'POST /organizations/{organizationId}/invitations/{invitationId}/revoke',
	fields: [
		organization(),
		organizationInvitation,
		collection('options', [
			member('requestingUserId', {
				displayName: 'Requesting User',
				description: 'The user who revokes, an admin of the organization',
			}),
		]),
	],
	output: organizationInvitationRecord,
});

export const getAll = getMany({
	action: 'Get many organization invitations',
	description: 'List the invitations into an organization, without those that its domains made',
	source: 'ListOrganizationInvitations',
	request: 'GET /organizations/{organizationId}/invitations',
	records: 'invitations',
	fields: [organization()],
	filters: [
		text('emailAddress', {
			placeholder: 'e.g. nathan@example.com',
			description: 'Only invitations that went to this email address',
		}),
		status,
	],
	options: [order],
	resultLets: 'join the organization',
	output: organizationInvitationRecord,
});

export const getAllOfInstance = getMany({
	name: 'Get Many of Instance',
	value: 'getAllOfInstance',
	action: 'Get many organization invitations of instance',
	description: 'List the invitations into all organizations of the Clerk instance',
	source: 'ListInstanceOrganizationInvitations',
	request: 'GET /organization_invitations',
	records: 'invitations',
	fields: [],
	filters: [
		text('query', {
			displayName: 'Search',
			placeholder: 'e.g. nathan@example.com',
			description: 'Only invitations with an email address that matches this',
		}),
		status,
	],
	options: [order],
	resultLets: 'join the organization',
	output: organizationInvitationRecord,
});
