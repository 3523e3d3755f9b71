import { byEmailAddress } from '../../declare/batches';
import { privateMetadata, publicMetadata } from '../../declare/metadata';
import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { flag, integer, text } from '../../fields/kinds';
import { organizationInvitationRecord } from '../../output/records/organizationInvitation';
import { organization } from '../organization/locator';
import { member } from '../organizationMembership/locator';
import { role } from '../organizationRole/fields';

const invitationFields = [
	organization(),
	text('emailAddress', {
		required: true,
		placeholder: 'e.g. nathan@example.com',
	}),
	role('role', { required: true, description: 'The role that the invited person gets' }),
	collection('additionalFields', [
		integer('expiresInDays', {
			min: 1,
			max: 365,
			default: 30,
			displayName: 'Expires In (Days)',
			description: 'How long the invitation can be accepted. 30 days by default.',
		}),
		member('inviterUserId', {
			displayName: 'Inviter',
			description: 'The admin of the organization who sends the invitation',
		}),
		flag('notify', {
			default: true,
			description: 'Whether to send the invitation by email',
		}),
		privateMetadata,
		publicMetadata,
		text('redirectUrl', {
			placeholder: 'e.g. https://example.com/welcome',
			description: 'Where the link in the email leads, if you use your own page',
		}),
	]),
] as const;

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create an organization invitation',
	description: 'Invite someone by email to join an organization',
	undoneBy: 'Revoke',
	source: 'CreateOrganizationInvitation',
	request: 'POST /organizations/{organizationId}/invitations',
	inAnyOrder: true,
	serializeBy: ({ organizationId, emailAddress }) => [
		`${organizationId} ${emailAddress.toLowerCase()}`,
	],
	fields: invitationFields,
	resultLets: 'join the organization',
	output: organizationInvitationRecord,
});

/** Clerk's own limit for one request. Source: CreateOrganizationInvitationBulk. */
const MOST_AT_ONCE = 10;

export const createMany = operation({
	name: 'Create Many',
	value: 'createMany',
	action: 'Create many organization invitations',
	description:
		'Invite the people of all input items, up to 10 per request. Each request succeeds or fails as a whole.',
	source: 'CreateOrganizationInvitationBulk',
	request: 'POST /organizations/{organizationId}/invitations/bulk',
	inAnyOrder: true,
	inBatches: byEmailAddress(MOST_AT_ONCE),
	fields: invitationFields,
	resultLets: 'join the organization',
	output: organizationInvitationRecord,
});
