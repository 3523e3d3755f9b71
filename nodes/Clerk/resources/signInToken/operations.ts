import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { integer } from '../../fields/kinds';
import { recordOutput } from '../../output/record';
import { organization } from '../organization/locator';
import { user } from '../user/locator';
import { signInToken } from './locator';

const output = recordOutput(
	{
		id: 'string',
		userId: 'string',
		status: 'string',
		createdAt: 'time',
		updatedAt: 'time',
		token: 'string',
		url: 'string',
	},
	{},
	['token', 'url'],
);

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create a sign-in token',
	description: 'Create a token and a link that sign a user in once, without any other verification',
	undoneBy: 'Revoke',
	source: 'CreateSignInToken',
	request: 'POST /sign_in_tokens',
	fields: [
		user(),
		collection('additionalFields', [
			integer('expiresInSeconds', {
				min: 1,
				default: 2_592_000,
				displayName: 'Expires In (Seconds)',
				description: 'How long the token is valid. 30 days by default.',
			}),
			organization('orgId', {
				displayName: 'Organization',
				description: 'The organization that is active after sign-in. The user must be a member.',
			}),
		]),
	],
	resultLets: 'sign in as this user',
	handsOut: true,
	output,
});

export const revoke = operation({
	name: 'Revoke',
	value: 'revoke',
	action: 'Revoke a sign-in token',
	description: 'Revoke an unused sign-in token',
	cannotBeUndone: true,
	source: 'RevokeSignInToken',
	request: 'POST /sign_in_tokens/{signInTokenId}/revoke',
	fields: [signInToken],
	output,
});
