import type { IHookFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { readSecrets } from './secrets';
import { fixedEmptyFilter } from './settings';

const WHERE = 'Copy it from your endpoint in the Clerk Dashboard, under Webhooks.';

/**
 * Refuses to activate a workflow, or to listen for a test event, with a trigger that could not
 * accept a single webhook.
 */
export async function checkActivation(context: IHookFunctions): Promise<true> {
	const node = context.getNode();
	const refuse = (message: string) => new NodeOperationError(node, message);
	const empty = fixedEmptyFilter(node);
	if (empty) {
		throw refuse(`'${empty}' is empty, so no event would match. Enter an ID or remove the option.`);
	}
	if (!node.credentials?.clerkWebhookApi) {
		throw refuse('Choose a credential with the signing secret of your endpoint in Clerk.');
	}
	const { signingSecret } = await context.getCredentials('clerkWebhookApi');
	const { keys, faults } = readSecrets(signingSecret);
	if (keys.length === 0) {
		const what = faults.length > 0 ? faults.join('. ') : 'It is empty';
		throw refuse(`The credential has no usable signing secret. ${what}. ${WHERE}`);
	}
	if (faults.length > 0) context.logger.warn(`Clerk Trigger: ${faults.join('. ')}. ${WHERE}`);
	return true;
}
