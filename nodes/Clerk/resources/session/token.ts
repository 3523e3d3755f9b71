import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { integer } from '../../fields/kinds';
import { jwtTemplateName } from '../jwtTemplate/fields';
import { session } from './locator';

/** Clerk's own limits for the life of a token. Source: CreateSessionToken. */
const expiresInSeconds = integer('expiresInSeconds', {
	min: 30,
	max: 315_360_000,
	default: 60,
	description: 'How long the token is good for, in seconds, from 30 to ten years',
});

const jwt = { shape: { jwt: 'string' }, sensitive: ['jwt'] } as const;

export const createToken = operation({
	name: 'Create Token',
	value: 'createToken',
	action: 'Create session token',
	description: 'Make a token (JWT) of a session, to call a backend as its user',
	source: 'CreateSessionToken',
	request: 'POST /sessions/{sessionId}/tokens',
	inAnyOrder: true,
	fields: [session, collection('additionalFields', [expiresInSeconds])],
	resultLets: 'act as the user of this session',
	handsOut: true,
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
	fields: [session, jwtTemplateName, collection('additionalFields', [expiresInSeconds])],
	resultLets: 'act as the user of this session',
	handsOut: true,
	output: jwt,
});
