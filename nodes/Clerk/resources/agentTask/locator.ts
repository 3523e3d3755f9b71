import { locator } from '../../fields/locator';

/** Chooses one agent task by its ID: Clerk can't list them. */
export const agentTask = locator(
	'agentTaskId',
	{ noun: 'agent task', prefix: '' },
	{
		required: true,
		displayName: 'Agent Task',
		description: 'The Agent Task ID that Create returned. Clerk cannot list them.',
	},
);
