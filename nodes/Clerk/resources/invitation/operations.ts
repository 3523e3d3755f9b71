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
	description:
		'List the invitations to your app. Revoked ones only appear if you filter by status.',
	source: 'ListInvitations',
	request: 'GET /invitations',
	always: { paginated: true },
	records: 'invitations',
	fields: [],
	filters: [
		text('query', {
			displayName: 'Search',
			placeholder: 'e.g. nathan@example.com',
			description: 'The ID, or part of the email address',
		}),
		choice('status', ['accepted', 'expired', 'pending', 'revoked'], {
			default: 'pending',
		}),
	],
	options: [orderBy('createdAt', 'emailAddress', 'expiresAt')],
	resultLets: 'sign up with the invitation',
	output: invitationRecord,
});

const invitationFields = [
	email('emailAddress', { required: true }),
	collection('additionalFields', [
		integer('expiresInDays', {
			min: 1,
			// Clerk's own limit. Source: CreateInvitation.
			max: 365,
			default: 30,
			displayName: 'Expires In (Days)',
			description: 'How long the invitation can be accepted. 30 days by default.',
		}),
		flag('ignoreExisting', {
			description: 'Whether to invite even someone who has an account or an invitation',
		}),
		flag('notify', {
			default: true,
			description: 'Whether to send the invitation by email',
		}),
		json('publicMetadata', {
			description: 'Becomes the public metadata of the user who accepts',
		}),
		text('redirectUrl', {
			placeholder: 'e.g. https://app.example.com/welcome',
			description: 'Where the link in the email leads, if you use your own page',
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
	action: 'Create an invitation',
	description: 'Invite someone by email to sign up for your app',
	undoneBy: 'Revoke',
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
		'Invite the people of all input items, up to 10 per request. Each request succeeds or fails as a whole.',
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
	action: 'Revoke an invitation',
	description:
		'Disable the link of an invitation. If sign-ups are open, the person can still sign up without it.',
	cannotBeUndone: true,
	source: 'RevokeInvitation',
	request: 'POST /invitations/{invitationId}/revoke',
	fields: [invitation],
	output: invitationRecord,
});
