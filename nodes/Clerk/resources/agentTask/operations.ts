import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { text } from '../../fields/kinds';
import { recordOutput } from '../../output/record';
import { sessionMaxDurationInSeconds } from '../actorToken/fields';
import { user } from '../user/locator';
import { agentTask } from './locator';

const output = recordOutput({ agentTaskId: 'string', agentId: 'string', url: 'string' }, {}, [
	'url',
]);

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create an agent task',
	description: 'Create a link that signs an agent in as a user for one task (beta)',
	undoneBy: 'Revoke',
	source: 'CreateAgentTask',
	request: 'POST /agents/tasks',
	fields: [
		user('onBehalfOf', {
			required: true,
			displayName: 'User',
			description: 'The user on whose behalf the agent works',
		}),
		text('agentName', {
			required: true,
			placeholder: 'e.g. Support agent',
			description: 'Name of the agent, for your audit log',
		}),
		text('taskDescription', {
			required: true,
			placeholder: 'e.g. Cancel order 1042',
			description: 'What the agent is to do, for your audit log',
		}),
		text('redirectUrl', {
			required: true,
			placeholder: 'e.g. https://app.example.com/orders',
			description: "Where the agent starts, on one of your instance's domains",
		}),
		collection('additionalFields', [sessionMaxDurationInSeconds]),
	],
	resultLets: 'sign in as this user',
	handsOut: true,
	output,
	run: async ({ values, payload, send, presentResult }) => {
		const task = await send('POST /agents/tasks', {
			...payload,
			on_behalf_of: { user_id: values.onBehalfOf },
			permissions: '*',
		});
		return [presentResult(task)];
	},
});

export const revoke = operation({
	name: 'Revoke',
	value: 'revoke',
	action: 'Revoke an agent task',
	description: 'Revoke an agent task whose link has not been used',
	cannotBeUndone: true,
	source: 'RevokeAgentTask',
	request: 'POST /agents/tasks/{agentTaskId}/revoke',
	fields: [agentTask],
	output,
});
