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
		description: 'Where the invitation goes to',
	}),
	role('role', { required: true, description: 'The role that the invited person gets' }),
	collection('additionalFields', [
		integer('expiresInDays', {
			min: 1,
			max: 365,
			default: 30,
			description: 'How many days the invitation can be accepted, 30 unless set',
		}),
		member('inviterUserId', {
			displayName: 'Inviter',
			description: 'The user who invites, an admin of the organization',
		}),
		flag('notify', {
			default: true,
			description: 'Whether Clerk sends an email with the link by which to accept',
		}),
		privateMetadata,
		publicMetadata,
		text('redirectUrl', {
			placeholder: 'e.g. https://example.com/welcome',
			description: 'Where the link in the invitation leads, for a page of your own',
		}),
	]),
] as const;

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create organization invitation',
	description: 'Invite somebody into an organization by email, with metadata for the membership',
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
		'Invite the people of all input items, in requests of up to 10, each of which succeeds or fails as a whole',
	source: 'CreateOrganizationInvitationBulk',
	request: 'POST /organizations/{organizationId}/invitations/bulk',
	inAnyOrder: true,
	inBatches: byEmailAddress(MOST_AT_ONCE),
	fields: invitationFields,
	resultLets: 'join the organization',
	output: organizationInvitationRecord,
});
