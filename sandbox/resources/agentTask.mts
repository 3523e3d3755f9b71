import { createHash } from 'node:crypto';
import { badFormat, entry, notFound, Refusal, refuseIfAny } from '../errors.mts';
import { findRecord } from '../records/find.mts';
import type { Resource } from '../resource.mts';
import { where } from '../store/store.mts';
import { jwt } from '../values/jwt.mts';
import { findUser } from './user/record.mts';

interface AgentTaskRecord {
	id: string;
	agent_id: string;
	user_id: string;
	/** `pending`, `accepted` or `revoked`. */
	status: string;
}

interface Tables {
	agentTasks: AgentTaskRecord;
}

const show = ({ id, agent_id }: AgentTaskRecord): object => ({
	object: 'agent_task',
	agent_id,
	agent_task_id: id,
	task_id: id,
});

/** The same name gives the same agent. */
const agentId = (name: string): string =>
	`agent_${createHash('sha256').update(name).digest('hex').slice(0, 27)}`;

/** Links that sign an agent in as a user for one task. */
export const agentTask: Resource<Tables> = {
	tables: { agentTasks: 'agt' },
	handlers: {
		CreateAgentTask: ({ store, now, body }) => {
			const { user_id: id, identifier } = body.on_behalf_of;
			if ((id === undefined) === (identifier === undefined)) {
				refuseIfAny([badFormat('on_behalf_of', 'must have either user_id or identifier')]);
			}
			const [named] = where(store.users, ({ email_addresses }) =>
				email_addresses.some(({ email_address }) => email_address === identifier),
			);
			const user = id === undefined ? named : findUser(store, id);
			if (!user) throw notFound('user', identifier);
			const task: AgentTaskRecord = {
				id: store.id('agt', now),
				agent_id: agentId(body.agent_name),
				user_id: user.id,
				status: 'pending',
			};
			store.agentTasks.set(task.id, task);
			const ticket = jwt({ eid: task.id, st: 'agent_task', sub: user.id });
			return {
				...show(task),
				url: `https://sandbox.accounts.dev/v1/agents/tasks/accept?ticket=${ticket}`,
			};
		},

		RevokeAgentTask: ({ store, path }) => {
			const task = findRecord(store.agentTasks, 'agent task', path.agent_task_id);
			if (task.status !== 'pending') {
				const text = `This task is ${task.status} already, so it cannot be revoked.`;
				throw new Refusal(400, entry('agent_task_cannot_be_revoked', 'not pending', text));
			}
			task.status = 'revoked';
			return show(task);
		},
	},
};
