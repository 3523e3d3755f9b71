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
	action: 'Create an actor token',
	description: 'Create a token and a link to sign in as another user (impersonation)',
	source: 'CreateActorToken',
	request: 'POST /actor_tokens',
	fields: [
		user('userId', { required: true, description: 'The user to impersonate' }),
		user('actorId', {
			required: true,
			wire: null,
			displayName: 'Actor',
			description: 'The user who signs in as the other user',
		}),
		collection('additionalFields', [
			json('actorClaims', {
				wire: 'actor',
				placeholder: 'e.g. { "reason": "ticket 1042" }',
				description: 'Additional claims about the actor for the session token',
			}),
			integer('expiresInSeconds', {
				min: 1,
				default: 3600,
				displayName: 'Expires In (Seconds)',
				description: 'How long the token is valid. One hour by default.',
			}),
			integer('sessionMaxDurationInSeconds', {
				min: 1,
				default: 1800,
				displayName: 'Session Max Duration (Seconds)',
				description: 'How long the session can last. 30 minutes by default.',
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
	action: 'Revoke an actor token',
	description: 'Revoke an unused actor token. This cannot be undone.',
	source: 'RevokeActorToken',
	request: 'POST /actor_tokens/{actorTokenId}/revoke',
	fields: [actorToken],
	output,
});
