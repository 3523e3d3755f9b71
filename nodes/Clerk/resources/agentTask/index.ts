import { resource } from '../../declare/operation';
import * as operations from './operations';

/** Links that sign an agent in as a user for one task. */
export const agentTask = resource('Agent Task', 'agentTask', operations);
