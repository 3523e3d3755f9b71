// The stand-in for Clerk, in the background.

import { join } from 'node:path';

import { environment, ownNode, root } from '../places.mjs';
import { startService } from './service.mts';
import type { Service } from './service.mts';

/** Where a Clerk API is, and the key to it. */
export interface ClerkAccess {
	apiUrl: string;
	secretKey: string;
}

/**
 * Starts the stand-in and waits until it can be used.
 *
 * @param started is called as soon as there is something to stop
 */
export async function startSandbox(
	{ port, log }: { port: number; log: string },
	started: (sandbox: Service) => void,
): Promise<ClerkAccess> {
	const sandbox = startService({
		name: 'The sandbox',
		command: ownNode,
		args: [join(root, 'sandbox/main.mts'), '--port', String(port)],
		folder: root,
		env: environment({ node: 'own' }),
		log,
	});
	started(sandbox);
	const [apiUrl, secretKey] = await sandbox.says(
		/https?:\/\/(127\.0\.0\.1|localhost):\d+/,
		/sk_test_\w+/,
	);
	return { apiUrl, secretKey };
}
