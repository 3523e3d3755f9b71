import { UserError } from 'n8n-workflow';
import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { integer, json } from '../../fields/kinds';
import { recordOutput } from '../../output/record';
import { user } from '../user/locator';
import { actorToken } from './locator';

const output = recordOutput(
	{
		id: 'string',
		userId: 'string',
		status: 'string',
		createdAt: 'time',
		updatedAt: 'time',
		actor: 'json',
		token: 'string',
		url: 'string',
	},
	{},
	['token', 'url'],
);

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create actor token',
	description: 'Make a token and a link to act as a user (impersonation)',
	source: 'CreateActorToken',
	request: 'POST /actor_tokens',
	fields: [
		user('userId', { required: true, description: 'The user who is impersonated' }),
		user('actorId', {
			required: true,
			wire: null,
			displayName: 'Actor',
			description: 'The user who acts as the other one',
		}),
		collection('additionalFields', [
			json('actorClaims', {
				wire: 'actor',
				placeholder: 'e.g. { "reason": "ticket 1042" }',
				description: 'More claims about the actor for the session token',
			}),
			integer('expiresInSeconds', {
				min: 1,
				default: 3600,
				description: 'How long the token is good for, in seconds, an hour unless set',
			}),
			integer('sessionMaxDurationInSeconds', {
				min: 1,
				default: 1800,
				description: 'How long the session can last, in seconds, 30 minutes unless set',
			}),
		]),
	],
	resultLets: 'sign in as this user on behalf of the actor',
	handsOut: true,
	output,
	check: ({ actorClaims }) => {
		if (actorClaims && 'sub' in actorClaims) {
			throw new UserError("'Actor Claims' can't hold sub", {
				description: "The ID of the actor comes from 'Actor'.",
			});
		}
	},
	run: async ({ values: { actorId, actorClaims }, payload, send, presentResult }) => {
		const actor = { ...actorClaims, sub: actorId };
		return [presentResult(await send('POST /actor_tokens', { ...payload, actor }))];
	},
});

export const revoke = operation({
	name: 'Revoke',
	value: 'revoke',
	action: 'Revoke actor token',
	description: 'Revoke an unused actor token, which cannot be undone',
	source: 'RevokeActorToken',
	request: 'POST /actor_tokens/{actorTokenId}/revoke',
	fields: [actorToken],
	output,
});
