import { resource } from '../../declare/operation';
import * as operations from './operations';

export const agentTask = resource(
	{ name: 'Agent Task', description: 'Links that sign an AI agent in as a user for one task' },
	'agentTask',
	operations,
);
