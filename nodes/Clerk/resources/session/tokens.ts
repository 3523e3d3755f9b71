import { collection } from '../../fields/collection';
import { jwtTemplateName } from '../jwtTemplate/fields';
import { choice, integer, json, text } from '../../fields/kinds';
import { session } from './locator';
import { token } from '../../fields/token';
import { operation } from '../../declare/operation';

/** Clerk's own limits for the life of a token, in seconds. Source: CreateSessionToken. */
const LIFE = { min: 30, max: 315_360_000 };

const expiresInSeconds = integer('expiresInSeconds', {
	...LIFE,
	default: 60,
	description: 'How long the token is good for, in seconds, from 30 to ten years',
});

const jwt = { shape: { jwt: 'string' }, sensitive: ['jwt'] } as const;

export const createToken = operation({
	name: 'Create Token',
	value: 'createToken',
	action: 'Create session token',
	description: 'Make a token (JWT) of a session, with which to call a backend as its user',
	source: 'CreateSessionToken',
	request: 'POST /sessions/{sessionId}/tokens',
	inAnyOrder: true,
	fields: [session(), collection('additionalFields', [expiresInSeconds])],
	resultLets: 'act as the user of this session',
	output: jwt,
});

export const createTokenFromTemplate = operation({
	name: 'Create Token From Template',
	value: 'createTokenFromTemplate',
	action: 'Create session token from template',
	description: 'Make a token (JWT) of a session with the claims of a JWT template',
	source: 'CreateSessionTokenFromTemplate',
	request: 'POST /sessions/{sessionId}/tokens/{templateName}',
	inAnyOrder: true,
	fields: [session(), jwtTemplateName, collection('additionalFields', [expiresInSeconds])],
	resultLets: 'act as the user of this session',
	output: jwt,
});

export const refresh = operation({
	name: 'Refresh',
	value: 'refresh',
	action: 'Refresh session',
	description: 'Make a new session token from an expired one and its refresh token',
	source: 'RefreshSession',
	request: 'POST /sessions/{sessionId}/refresh',
	fields: [
		session(),
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
	output: { shape: { jwt: 'string', cookies: 'array' }, sensitive: ['jwt', 'cookies'] },
});
