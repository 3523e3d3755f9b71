import { sampleItemEvent } from '../../sandbox/resources/subscriptionItem/record.mts';
import type { RunningSandbox } from '../../sandbox/start.mts';
import { UserError } from '../userError.mjs';
import type { Editor } from './editor.mts';
import { publish, triggerNodeType } from './examples.mts';
import type { Workflow } from './examples.mts';
import { readExecution, runsSince } from './run.mts';

/** Whether a workflow starts with a Clerk Trigger. */
export const isTriggered = ({ nodes }: Workflow): boolean =>
	nodes.some(({ type }) => type === triggerNodeType);

const triggerOf = (workflow: Workflow) => {
	const { name, parameters, webhookId } = workflow.nodes.find(
		({ type }) => type === triggerNodeType,
	)!;
	return { name, webhookId, events: parameters.events as string[] };
};

/**
 * Does what a person does in Clerk's dashboard and in n8n: adds the workflow's URL as an endpoint
 * of the sandbox, and publishes the workflow.
 */
export async function connect(
	editor: Editor,
	workflow: Workflow,
	{ webhooks }: RunningSandbox,
	secret: string,
) {
	const { events, webhookId } = triggerOf(workflow);
	const url = `${editor.url}/webhook/${webhookId}/clerk`;
	webhooks.add({ url, secret, events });
	await publish(editor, workflow);
}

/**
 * Sends the workflow an event about a record that stays in the sandbox, and pins what the trigger
 * makes of it: then Execute Workflow needs no event. n8n publishes in the background; until then, it
 * refuses the event and the sandbox repeats it.
 */
export async function pinSample(editor: Editor, workflow: Workflow, sandbox: RunningSandbox) {
	const { name, events } = triggerOf(workflow);
	const since = new Date();
	sandbox.webhooks.send({ type: events[0], data: await sampleOf(sandbox, events[0]) });
	const [last] = await runsSince(editor, workflow, since);
	const items = last && (await readExecution(editor, last.id)).runs[name][0].data?.main?.[0];
	if (!items) throw new UserError(`The workflow "${workflow.name}" did not run by webhook.`);
	const pinData = { [name]: items.map(({ json }) => ({ json })) };
	await editor.call('PATCH', `/workflows/${workflow.id}?forceSave=true`, { pinData });
}

/** A record of the sandbox's sample data that such an event can be about. */
async function sampleOf({ ask, store }: RunningSandbox, event: string): Promise<unknown> {
	const [object, what] = event.split('.');
	if (object === 'subscriptionItem') {
		const isTrial = what === 'freeTrialEnding';
		return sampleItemEvent(store, ({ subscription_id: id, status, is_free_trial }) => {
			const isOfUser = store.subscriptions.get(id)?.user_id !== null;
			return isOfUser && (isTrial ? is_free_trial : status === 'past_due');
		});
	}
	const { id } = (await ask('GET', '/organizations?limit=1')).body.data[0];
	const path = {
		user: '/users?order_by=-last_sign_in_at&limit=1',
		organization: '/organizations?limit=1',
		organizationMembership: `/organizations/${id}/memberships?limit=1`,
	}[object];
	const { body } = await ask('GET', path!);
	return (body.data ?? body)[0];
}
