// A node that somebody has filled in before.

import { randomUUID } from 'node:crypto';

import type { Page } from 'playwright-core';

import type { Credential } from '../../scripts/start/editor.mts';
import type { Stage } from './stage.mts';

/** Opens a new workflow with this node in it, after a start by hand if it is no trigger. */
export async function openSaved(
	page: Page,
	{ editor, url }: Stage,
	type: 'clerk' | 'clerkTrigger',
	parameters: object,
	credentials: Record<string, Credential> = {},
) {
	const isTrigger = type === 'clerkTrigger';
	const node = {
		id: randomUUID(),
		name: isTrigger ? 'Clerk Trigger' : 'Clerk',
		type: `n8n-nodes-clerk.${type}`,
		typeVersion: 1,
		position: [250, 0],
		webhookId: randomUUID(),
		parameters,
		credentials,
	};
	const start = {
		id: randomUUID(),
		name: 'Start',
		type: 'n8n-nodes-base.manualTrigger',
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
	};
	const workflow = await editor.call<{ id: string }>('POST', '/workflows', {
		name: 'Users',
		nodes: isTrigger ? [node] : [start, node],
		connections: isTrigger
			? {}
			: { Start: { main: [[{ node: node.name, type: 'main', index: 0 }]] } },
		settings: { executionOrder: 'v1' },
	});
	await page.goto(`${url}/workflow/${workflow.id}/${node.id}`);
	await page.getByTestId('ndv').waitFor();
}
