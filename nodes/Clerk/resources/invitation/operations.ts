import { byEmailAddress } from '../../declare/batches';
import { getMany } from '../../declare/getMany';
import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { email } from '../../fields/email';
import { choice, flag, integer, json, text } from '../../fields/kinds';
import { orderBy } from '../../fields/orderBy';
import { invitationRecord } from '../../output/records/invitation';
import { invitation } from './locator';

export const getAll = getMany({
	action: 'Get many invitations',
	description: 'List invitations to the application, without revoked ones unless filtered for',
	source: 'ListInvitations',
	request: 'GET /invitations',
	always: { paginated: true },
	records: 'invitations',
	fields: [],
	filters: [
		text('query', {
			displayName: 'Search',
			placeholder: 'e.g. nathan@example.com',
			description: 'Only invitations with an email address or ID that matches this',
		}),
		choice('status', ['accepted', 'expired', 'pending', 'revoked'], {
			default: 'pending',
			description: 'Only invitations in this state',
		}),
	],
	options: [orderBy('createdAt', 'emailAddress', 'expiresAt')],
	resultLets: 'sign up with the invitation',
	output: invitationRecord,
});

const invitationFields = [
	email('emailAddress', { required: true, description: 'Who is invited' }),
	collection('additionalFields', [
		integer('expiresInDays', {
			min: 1,
			// Clerk's own limit. Source: CreateInvitation.
			max: 365,
			default: 30,
			description: 'How many days the invitation can be accepted, 30 unless set',
		}),
		flag('ignoreExisting', {
			description: 'Whether to invite even if the address already has an invitation or a user',
		}),
		flag('notify', {
			default: true,
			description: 'Whether Clerk sends the invitation by email, on by default',
		}),
		json('publicMetadata', {
			description: 'Becomes the public metadata of the user who accepts the invitation',
		}),
		text('redirectUrl', {
			placeholder: 'e.g. https://app.example.com/welcome',
			description:
				'Where the link of the invitation leads. Needed only with a sign-up flow of your own.',
		}),
		choice(
			'templateSlug',
			[
				{ name: 'Invitation', value: 'invitation' },
				{ name: 'Waitlist Invitation', value: 'waitlist_invitation' },
			],
			{ displayName: 'Email Template', description: 'Which email Clerk sends' },
		),
	]),
] as const;

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create invitation',
	description: 'Invite someone by email to sign up to the application',
	source: 'CreateInvitation',
	request: 'POST /invitations',
	fields: invitationFields,
	resultLets: 'sign up with this invitation',
	output: invitationRecord,
	inAnyOrder: true,
	serializeBy: ({ emailAddress }) => [emailAddress.toLowerCase()],
});

export const createMany = operation({
	name: 'Create Many',
	value: 'createMany',
	action: 'Create many invitations',
	description:
		'Invite the people of all input items, in requests of up to 10, each of which succeeds or fails as a whole',
	source: 'CreateBulkInvitations',
	request: 'POST /invitations/bulk',
	fields: invitationFields,
	resultLets: 'sign up with this invitation',
	output: invitationRecord,
	inBatches: byEmailAddress(10),
});

export const revoke = operation({
	name: 'Revoke',
	value: 'revoke',
	action: 'Revoke invitation',
	description:
		'Revoke the link of an invitation, which cannot be undone. If sign-up is open, the person can still sign up without it.',
	source: 'RevokeInvitation',
	request: 'POST /invitations/{invitationId}/revoke',
	fields: [invitation],
	output: invitationRecord,
});
