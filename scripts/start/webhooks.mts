import { UserError } from '../userError.mjs';
import type { ClerkAccess } from './credential.mts';
import type { Editor } from './editor.mts';
import { triggerNodeType } from './examples.mts';
import type { Workflow } from './examples.mts';
import { until } from './until.mts';

/**
 * Does what a person does in Clerk's dashboard and in n8n: adds the workflow's URL as an endpoint
 * of the sandbox, and activates the workflow.
 *
 * @returns whether the workflow starts with a Clerk Trigger
 */
export async function connect(
	editor: Editor,
	{ id, name, nodes, versionId }: Workflow,
	{ apiUrl, secretKey }: ClerkAccess,
	secret: string,
): Promise<boolean> {
	const trigger = nodes.find(({ type }) => type === triggerNodeType);
	if (!trigger) return false;
	const url = `${editor.url}/webhook/${trigger.webhookId}/clerk`;
	const response = await fetch(`${apiUrl}/webhooks/endpoints`, {
		method: 'POST',
		headers: { authorization: `Bearer ${secretKey}`, 'content-type': 'application/json' },
		body: JSON.stringify({ url, secret, events: trigger.parameters.events }),
	});
	if (!response.ok) throw new Error(`The sandbox refused the endpoint: ${await response.text()}`);

	await editor.call('POST', `/workflows/${id}/activate`, { versionId });
	// n8n activates in the background. An active trigger refuses a request without a signature.
	const isActive = await until(30_000, async () => {
		const { status } = await fetch(url, { method: 'POST' });
		return status === 401 || undefined;
	});
	if (!isActive) throw new UserError(`The workflow "${name}" did not become active.`);
	return true;
}
