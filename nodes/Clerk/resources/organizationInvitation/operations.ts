import { choice, text } from '../../fields/kinds';
import { orderBy } from '../../fields/orderBy';
import { organization } from '../organization/locator';
import { getMany } from '../../declare/getMany';
import { invitationOfInstance, listedInvitation } from './shapes';

const status = choice(
	'status',
	['accepted', 'expired', 'pending', 'revoked'].map((value) => ({
		name: value[0].toUpperCase() + value.slice(1),
		value,
	})),
	{ default: 'pending', description: 'Only invitations in this state' },
);

const order = orderBy('createdAt', 'emailAddress');

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
	output: listedInvitation,
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
	output: invitationOfInstance,
});
