// The workflows of examples/ in n8n.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from '../places.mjs';
import type { Credential } from './credential.mts';
import { Refusal } from './editor.mts';
import type { Editor } from './editor.mts';

/** The node's type as n8n knows it. */
export const clerkNodeType = 'n8n-nodes-clerk.clerk';

/** The trigger's type as n8n knows it. */
export const triggerNodeType = 'n8n-nodes-clerk.clerkTrigger';

/** A node of a workflow, as far as it matters here. */
export interface WorkflowNode {
	name: string;
	type: string;
	parameters: Record<string, unknown>;
	credentials?: Record<string, Credential>;
	/** Part of a trigger's address. */
	webhookId?: string;
}

/** What the examples' nodes are given, by the credential's type. */
export interface ExampleCredentials {
	clerkApi: Credential;
	/** Without it, the triggers are left without a credential. */
	clerkWebhookApi?: Credential;
}

/** A workflow in n8n. */
export interface Workflow {
	id: string;
	name: string;
	nodes: WorkflowNode[];
	/** n8n gives a new one with every change. */
	versionId: string;
}

/** What was imported: to find it again, and to see whether somebody has changed it since. */
type Receipts = Record<string, { id: string; versionId: string; content: string }>;

const examples = join(root, 'examples');

/**
 * Puts the examples into n8n, each with the credentials filled in.
 *
 * One that is there is brought up to date, unless a person has changed it: then it stays, and a
 * fresh one is added.
 *
 * @param home n8n's user folder
 * @param only the names of the files to take, without .json; all unless given
 * @returns the workflows by the name of their file, without .json
 */
export async function importExamples(
	editor: Editor,
	credentials: ExampleCredentials,
	home: string,
	only?: string[],
) {
	const receiptFile = join(home, 'examples.json');
	const receipts: Receipts = existsSync(receiptFile)
		? JSON.parse(readFileSync(receiptFile, 'utf8'))
		: {};
	const imported: Record<string, Workflow> = {};
	const kept: string[] = [];

	const all = readdirSync(examples).filter((name) => name.endsWith('.json'));
	for (const key of only ?? all.map((name) => name.replace(/\.json$/, ''))) {
		const text = readFileSync(join(examples, `${key}.json`), 'utf8');
		const workflow = withCredentials(text, credentials);
		const content = createHash('sha256').update(JSON.stringify(workflow)).digest('hex');

		const receipt = receipts[key];
		const there = receipt && (await find(editor, receipt.id));
		const changed = there && there.versionId !== receipt.versionId;
		if (changed) kept.push(there.name);
		if (there && !changed && receipt.content === content) {
			imported[key] = there;
			continue;
		}
		imported[key] =
			there && !changed
				? await editor.call('PATCH', `/workflows/${there.id}?forceSave=true`, workflow)
				: await editor.call('POST', '/workflows', workflow);
		const { id, versionId } = imported[key];
		receipts[key] = { id, versionId, content };
		writeFileSync(receiptFile, JSON.stringify(receipts));
	}
	return { imported, kept };
}

function withCredentials(text: string, { clerkApi, clerkWebhookApi }: ExampleCredentials) {
	const { name, nodes, connections, settings } = JSON.parse(text);
	const credentialsOf = (type: string) => {
		if (type === clerkNodeType) return { credentials: { clerkApi } };
		return type === triggerNodeType && clerkWebhookApi ? { credentials: { clerkWebhookApi } } : {};
	};
	return {
		name,
		connections,
		settings,
		nodes: (nodes as WorkflowNode[]).map((node) => ({ ...node, ...credentialsOf(node.type) })),
	};
}

/** The workflow, or undefined when a person has deleted or archived it. */
async function find(editor: Editor, id: string) {
	try {
		const workflow = await editor.call<Workflow & { isArchived: boolean }>(
			'GET',
			`/workflows/${id}`,
		);
		return workflow.isArchived ? undefined : workflow;
	} catch (error) {
		if (error instanceof Refusal && [403, 404].includes(error.status)) return undefined;
		throw error;
	}
}
