import { UserError } from 'n8n-workflow';
import { getMany } from '../../declare/getMany';
import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { choice, json, text } from '../../fields/kinds';
import { token } from '../../fields/token';
import { sessionRecord } from '../../output/records/session';
import { organization } from '../organization/locator';
import { user } from '../user/locator';
import { session } from './locator';

export const getAll = getMany({
	action: 'Get many sessions',
	description: 'List the sessions of a user or of a client (browser or device)',
	source: 'GetSessionList',
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
			// The document's filter lacks `pending`, which is in its schema of a session.
			['abandoned', 'active', 'ended', 'expired', 'pending', 'removed', 'replaced', 'revoked'],
			{ default: 'active', description: 'Only sessions in this state' },
		),
	],
	output: sessionRecord,
	check: ({ userId, clientId }) => {
		if (userId === undefined && clientId === undefined) {
			throw new UserError("'User' is empty, and so is the filter 'Client ID'", {
				description: 'Clerk lists the sessions of a user or of a client. Set one of the two.',
			});
		}
	},
});

export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get session',
	description: 'Retrieve one session',
	source: 'GetSession',
	request: 'GET /sessions/{sessionId}',
	fields: [session],
	output: sessionRecord,
});

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create session',
	description:
		'Sign a user in for a test. Production instances refuse it: create a sign-in token there.',
	source: 'createSession',
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
	output: sessionRecord,
});

export const revoke = operation({
	name: 'Revoke',
	value: 'revoke',
	action: 'Revoke session',
	description: 'End a session, so that the user has to sign in again on that device',
	source: 'RevokeSession',
	request: 'POST /sessions/{sessionId}/revoke',
	fields: [session],
	output: sessionRecord,
});

export const refresh = operation({
	name: 'Refresh',
	value: 'refresh',
	action: 'Refresh session',
	description: 'Make a new session token from an expired one and its refresh token',
	source: 'RefreshSession',
	request: 'POST /sessions/{sessionId}/refresh',
	fields: [
		session,
		token('expiredToken', {
			required: true,
			description: 'The JWT of this session that has expired, from the cookie __session',
		}),
		token('refreshToken', {
			required: true,
			description: 'From the cookie __refresh',
		}),
		text('requestOrigin', {
			required: true,
			placeholder: 'e.g. https://app.example.com',
			description: 'Where the request for the refresh came from',
		}),
		collection('additionalFields', [
			choice(
				'format',
				[
					{ name: 'Token', value: 'token', description: 'The new token alone, as jwt' },
					{ name: 'Cookie', value: 'cookie', description: 'Cookies for the browser to set' },
				],
				{ description: 'In which form to answer' },
			),
			json('requestHeaders', {
				placeholder: 'e.g. { "user-agent": ["Mozilla/5.0"] }',
				description: 'The headers of the request for the refresh',
			}),
			text('requestOriginatingIp', {
				displayName: 'Request Originating IP',
				placeholder: 'e.g. 203.0.113.7',
				description: 'The IP address that the request for the refresh came from',
			}),
		]),
	],
	resultLets: 'act as the user of this session',
	handsOut: true,
	output: { shape: { jwt: 'string', cookies: 'array' }, sensitive: ['jwt', 'cookies'] },
});
