// Folders, and the environment of what the scripts start.

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** What the commands create beside the package: n8n, its data, logs. Git ignores it. */
export const runtimeFolder = join(root, '.runtime');

/** Arguments for a Node that has to end with the process that starts it, with an IPC channel. */
export const endWithParent = ['--require', join(root, 'scripts/endWithParent.cjs')];

/**
 * The environment for other programs: without the Clerk key, which goes into n8n's encrypted store
 * and nowhere else, without what npm tells its scripts, which would mislead an npm inside, and
 * without the settings of another n8n on this machine.
 *
 * @returns {Record<string, string>}
 */
export function environment() {
	const hidden =
		/^(CLERK_|npm_(lifecycle|package|command|execpath|node_)|(N8N|DB|EXECUTIONS|QUEUE|CREDENTIALS|WEBHOOK|NODES|GENERIC|EXTERNAL)_)/i;
	const entries = /** @type {[string, string][]} */ (Object.entries(process.env));
	return Object.fromEntries(entries.filter(([name]) => !hidden.test(name)));
}
