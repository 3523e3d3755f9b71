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
	displayName: 'Expires In (Seconds)',
	description: 'How long the token is valid, from 30 seconds to 10 years',
});

const jwt = { shape: { jwt: 'string' }, sensitive: ['jwt'] } as const;

export const createToken = operation({
	name: 'Create Token',
	value: 'createToken',
	action: 'Create a session token',
	description: 'Create a token (JWT) for a session, to call your backend as its user',
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
	action: 'Create a session token from a template',
	description: 'Create a token (JWT) for a session, with the claims of a JWT template',
	source: 'CreateSessionTokenFromTemplate',
	request: 'POST /sessions/{sessionId}/tokens/{templateName}',
	inAnyOrder: true,
	fields: [session, jwtTemplateName, collection('additionalFields', [expiresInSeconds])],
	resultLets: 'act as the user of this session',
	handsOut: true,
	output: jwt,
});
