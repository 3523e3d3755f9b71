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
	description: 'List the sessions of a user or a client (browser or device)',
	source: 'GetSessionList',
	request: 'GET /sessions',
	always: { paginated: true },
	records: 'sessions',
	fields: [
		user('userId', {
			description: 'The user whose sessions to list. Optional if Client ID is set.',
		}),
	],
	filters: [
		text('clientId', {
			placeholder: 'e.g. client_2NNEqL2nrIRdJ194ndJqAHwEfxC',
			description: 'A browser or device',
		}),
		choice(
			'status',
			// The document's filter lacks `pending`, which is in its schema of a session.
			['abandoned', 'active', 'ended', 'expired', 'pending', 'removed', 'replaced', 'revoked'],
			{ default: 'active' },
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
	action: 'Get a session',
	description: 'Retrieve a session',
	source: 'GetSession',
	request: 'GET /sessions/{sessionId}',
	fields: [session],
	output: sessionRecord,
});

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create a session',
	description:
		'Sign a user in for testing, in development instances only. In production, create a sign-in token instead.',
	undoneBy: 'Revoke',
	source: 'createSession',
	request: 'POST /sessions',
	fields: [
		user(),
		collection('additionalFields', [
			organization('activeOrganizationId', {
				displayName: 'Active Organization',
				description: 'The organization that is active in the session. The user must be a member.',
			}),
		]),
	],
	output: sessionRecord,
});

export const revoke = operation({
	name: 'Revoke',
	value: 'revoke',
	action: 'Revoke a session',
	description: 'End a session. The user has to sign in again on that device.',
	cannotBeUndone: true,
	source: 'RevokeSession',
	request: 'POST /sessions/{sessionId}/revoke',
	fields: [session],
	output: sessionRecord,
});

export const refresh = operation({
	name: 'Refresh',
	value: 'refresh',
	action: 'Refresh a session',
	description: 'Create a session token from an expired one and a refresh token',
	source: 'RefreshSession',
	request: 'POST /sessions/{sessionId}/refresh',
	fields: [
		session,
		token('expiredToken', {
			required: true,
			description: "The session's expired JWT, from the __session cookie",
		}),
		token('refreshToken', {
			required: true,
			description: 'From the __refresh cookie',
		}),
		text('requestOrigin', {
			required: true,
			placeholder: 'e.g. https://app.example.com',
			description: "Origin of the browser's request",
		}),
		collection('additionalFields', [
			choice(
				'format',
				[
					{ name: 'Token', value: 'token', description: 'The new session token, as jwt' },
					{ name: 'Cookie', value: 'cookie', description: 'Cookies for the browser to set' },
				],
				{ description: 'What to return' },
			),
			json('requestHeaders', {
				placeholder: 'e.g. { "user-agent": ["Mozilla/5.0"] }',
				description: "Headers of the browser's request",
			}),
			text('requestOriginatingIp', {
				displayName: 'Request Originating IP',
				placeholder: 'e.g. 203.0.113.7',
				description: 'IP address of the browser',
			}),
		]),
	],
	resultLets: 'act as the user of this session',
	handsOut: true,
	output: { shape: { jwt: 'string', cookies: 'array' }, sensitive: ['jwt', 'cookies'] },
});
