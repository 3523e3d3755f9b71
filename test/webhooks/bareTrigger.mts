// A trigger that does nothing but hand on the body, to compare the Clerk Trigger with.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { TriggerNode } from './workflows.mts';

const code = `exports.BareTrigger = class {
	description = {
		displayName: 'Bare Trigger',
		name: 'bareTrigger',
		group: ['trigger'],
		version: 1,
		description: 'Hands on the body',
		defaults: { name: 'Bare Trigger' },
		inputs: [],
		outputs: ['main'],
		webhooks: [{ name: 'default', httpMethod: 'POST', path: 'bare', responseMode: 'onReceived' }],
		properties: [],
	};
	async webhook() {
		return { workflowData: [[{ json: this.getBodyData() }]] };
	}
};`;

/** Writes it where n8n is to look for nodes; gives n8n's setting for that. */
export function writeBareTrigger(home: string): Record<string, string> {
	const folder = join(home, 'bare');
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'BareTrigger.node.js'), code);
	return { N8N_CUSTOM_EXTENSIONS: folder };
}

/** It, in a workflow. */
export const bareTrigger: TriggerNode = {
	type: 'CUSTOM.bareTrigger',
	path: 'bare',
	parameters: {},
};
