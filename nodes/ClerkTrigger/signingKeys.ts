import type { IWebhookFunctions } from 'n8n-workflow';
import { PerTrigger } from './perTrigger';
import { readSecrets } from './secrets';
import { SharedRead } from './sharedRead';

const reads = new PerTrigger(() => new SharedRead<Buffer[]>());

/**
 * The keys in the trigger's credential; none without one. Each read costs n8n an expression engine,
 * tens of milliseconds, so requests share it for a second.
 */
export async function signingKeys(context: IWebhookFunctions): Promise<Buffer[]> {
	const { id, credentials } = context.getNode();
	if (!credentials?.clerkWebhookApi) return [];
	const trigger = `${context.getWorkflow().id} ${id} ${credentials.clerkWebhookApi.id}`;
	return await reads.of(trigger).get(async () => {
		const { signingSecret } = await context.getCredentials('clerkWebhookApi');
		return readSecrets(signingSecret).keys;
	});
}
