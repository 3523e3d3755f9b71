import type { IWebhookFunctions } from 'n8n-workflow';
import { readSecrets } from './secrets';

/** What the trigger's credential holds. */
export interface Keys {
	keys: Buffer[];
	/** How long n8n took to read them, in milliseconds. */
	readMs: number;
}

/** What reads the keys of a trigger now. */
const reading = new Map<string, Promise<Keys>>();

/**
 * The keys in the trigger's credential; without one there is no key, and nothing is let in. Each read
 * costs n8n a sandbox for expressions, tens of milliseconds: requests that come during one share it.
 * Nothing is kept after it, so a secret that is taken out counts no longer from the next read on.
 */
export async function signingKeys(context: IWebhookFunctions): Promise<Keys> {
	const { id, credentials } = context.getNode();
	if (!credentials?.clerkWebhookApi) return { keys: [], readMs: 0 };
	const trigger = `${context.getWorkflow().id} ${id} ${credentials.clerkWebhookApi.id}`;
	const underWay = reading.get(trigger);
	if (underWay) return await underWay;
	const started = Date.now();
	const read = readKeys(context)
		.then((keys) => ({ keys, readMs: Date.now() - started }))
		.finally(() => reading.delete(trigger));
	reading.set(trigger, read);
	return await read;
}

async function readKeys(context: IWebhookFunctions): Promise<Buffer[]> {
	const { signingSecret } = await context.getCredentials('clerkWebhookApi');
	return readSecrets(signingSecret).keys;
}
