import { UserError } from 'n8n-workflow';
import { collection } from '../../fields/collection';
import { choice, text } from '../../fields/kinds';
import { organization } from '../../fields/organization';
import { session } from '../../fields/session';
import { user } from '../../fields/user';
import { list } from '../../list';
import { operation } from '../../operation';
import { sessionSummary } from './shapes';

const output = {
	shape: sessionSummary,
	selectable: { ...sessionSummary, actor: 'json', latestActivity: 'json', tasks: 'array' },
} as const;

/** `pending` is not in the document's filter, but in its schema of a session. */
const STATUSES = [
	'abandoned',
	'active',
	'ended',
	'expired',
	'pending',
	'removed',
	'replaced',
	'revoked',
];

/** GetSessionList */
export const getAll = list({
	action: 'Get many sessions',
	description: 'List the sessions of a user or of a client (browser or device)',
	request: 'GET /sessions',
	always: { paginated: true },
	records: 'sessions',
	fields: [
		user('userId', {
			description: 'The user whose sessions to list. Can be empty when Client ID is set.',
		}),
	],
	filters: [
		text('clientId', {
			placeholder: 'e.g. client_2NNEqL2nrIRdJ194ndJqAHwEfxC',
			description: 'Only sessions of this client, which is a browser or a device',
		}),
		choice(
			'status',
			STATUSES.map((status) => ({
				name: status[0].toUpperCase() + status.slice(1),
				value: status,
			})),
			{ default: 'active', description: 'Only sessions in this state' },
		),
	],
	output,
	check: ({ userId, clientId }) => {
		if (userId === undefined && clientId === undefined) {
			throw new UserError("'User' is empty, and so is the filter 'Client ID'", {
				description: 'Clerk lists the sessions of a user or of a client. Set one of the two.',
			});
		}
	},
});

/** GetSession */
export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get session',
	description: 'Retrieve one session',
	request: 'GET /sessions/{sessionId}',
	fields: [session()],
	output,
});

/** createSession */
export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create session',
	description:
		'Sign a user in for a test. Production instances refuse it: create a sign-in token there.',
	request: 'POST /sessions',
	fields: [
		user(),
		collection('additionalFields', [
			organization('activeOrganizationId', {
				displayName: 'Active Organization',
				description: 'The organization that the user works in, of which they are a member',
			}),
		]),
	],
	output,
});

/** RevokeSession */
export const revoke = operation({
	name: 'Revoke',
	value: 'revoke',
	action: 'Revoke session',
	description: 'End a session, so that the user has to sign in again on that device',
	request: 'POST /sessions/{sessionId}/revoke',
	fields: [session()],
	output,
});
