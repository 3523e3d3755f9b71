import { choice, text } from '../../fields/kinds';
import { orderBy } from '../../fields/orderBy';
import { getMany } from '../../declare/getMany';
import { invitationProfile, invitationSummary, sensitive } from './shapes';

const STATUSES = ['accepted', 'expired', 'pending', 'revoked'];

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
		choice(
			'status',
			STATUSES.map((status) => ({
				name: status[0].toUpperCase() + status.slice(1),
				value: status,
			})),
			{ default: 'pending', description: 'Only invitations in this state' },
		),
	],
	options: [orderBy('createdAt', 'emailAddress', 'expiresAt')],
	resultLets: 'sign up with the invitation',
	output: { shape: invitationSummary, selectable: invitationProfile, sensitive },
});
