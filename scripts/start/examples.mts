// The workflows of examples/ in n8n.

import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';

import { root } from '../paths.mjs';
import type { Credential } from './credential.mts';
import type { Editor } from './editor.mts';

/** The node's type as n8n knows it. */
export const clerkNodeType = 'n8n-nodes-clerk.clerk';

/** The trigger's type as n8n knows it. */
export const triggerNodeType = 'n8n-nodes-clerk.clerkTrigger';

/** The type of the trigger that needs no webhooks. */
export const pollingNodeType = 'n8n-nodes-clerk.clerkPollingTrigger';

/** The types of the nodes that AI agents and MCP servers need. */
export const agentNodeTypes = {
	clerk: `${clerkNodeType}Tool`,
	chat: '@n8n/n8n-nodes-langchain.chatTrigger',
	mcp: '@n8n/n8n-nodes-langchain.mcpTrigger',
	model: '@n8n/n8n-nodes-langchain.lmChatOpenAi',
};

/** A node of a workflow, as far as it matters here. */
export interface WorkflowNode {
	name: string;
	type: string;
	parameters: Record<string, unknown>;
	/** Part of a trigger's URL. */
	webhookId?: string;
}

/** A workflow in n8n, as far as it matters here. */
export interface Workflow {
	id: string;
	name: string;
	nodes: WorkflowNode[];
	/** Changes with every change of the nodes. */
	versionId: string;
	isArchived?: boolean;
}

/** Credentials for nodes, by their type. A node without one stays without. */
export interface Credentials {
	clerkApi: Credential;
	clerkWebhookApi?: Credential;
	httpBearerAuth?: Credential;
	openAiApi?: Credential;
}

/** Switches a workflow on. n8n does it in the background. */
export const publish = async (editor: Editor, { id, versionId }: Workflow): Promise<void> =>
	await editor.call('POST', `/workflows/${id}/activate`, { versionId });

/** Where AI apps find the MCP server of a workflow. */
export const mcpUrl = ({ url }: Editor, { nodes }: Workflow): string =>
	`${url}/mcp/${String(nodes.find(({ type }) => type === agentNodeTypes.mcp)!.parameters.path)}`;

const examples = join(root, 'examples');

/** Nodes that need an account this machine does not have. They pass their items on. */
const switchedOff = ['n8n-nodes-base.emailSend', 'n8n-nodes-base.slack'];

/**
 * Imports the examples into n8n, with the credentials filled in. An earlier import is updated,
 * unless a person has changed it: then it stays, and a new one is added.
 *
 * @param home n8n's user folder
 * @param only the names of the files to import, without .json; all unless given
 * @returns the workflows by the name of their file, and the names of those that a person changed
 */
export async function importExamples(
	editor: Editor,
	credentials: Credentials,
	home: string,
	only?: string[],
) {
	// What was imported earlier, by the name of the file.
	const record = join(home, 'examples.json');
	const earlier: Record<string, { id: string; versionId: string }> = existsSync(record)
		? JSON.parse(readFileSync(record, 'utf8'))
		: {};
	const imported: Record<string, Workflow> = {};
	const kept: string[] = [];

	const all = readdirSync(examples).filter((file) => file.endsWith('.json'));
	for (const key of only ?? all.map((file) => parse(file).name)) {
		const { id, versionId } = earlier[key] ?? {};
		const there = id && (await find(editor, id));
		const isChanged = there && there.versionId !== versionId;
		if (isChanged) kept.push(there.name);
		const workflow = read(join(examples, `${key}.json`), credentials);
		imported[key] =
			there && !isChanged
				? await editor.call('PATCH', `/workflows/${id}?forceSave=true`, workflow)
				: await editor.call('POST', '/workflows', workflow);
		earlier[key] = { id: imported[key].id, versionId: imported[key].versionId };
		writeFileSync(record, JSON.stringify(earlier));
	}
	return { imported, kept };
}

/** The credential that a node of this type needs. */
const credentialTypes: Record<string, keyof Credentials> = {
	[clerkNodeType]: 'clerkApi',
	[agentNodeTypes.clerk]: 'clerkApi',
	[triggerNodeType]: 'clerkWebhookApi',
	[pollingNodeType]: 'clerkApi',
	[agentNodeTypes.mcp]: 'httpBearerAuth',
	[agentNodeTypes.model]: 'openAiApi',
};

function read(file: string, credentials: Credentials) {
	const { name, nodes, connections, settings } = JSON.parse(readFileSync(file, 'utf8'));
	const filledIn = (node: WorkflowNode) => {
		const type = credentialTypes[node.type];
		const credential = type && credentials[type];
		return {
			...node,
			credentials: credential && { [type]: credential },
			disabled: switchedOff.includes(node.type),
		};
	};
	return { name, nodes: nodes.map(filledIn), connections, settings };
}

/** The workflow, or undefined when a person has deleted or archived it. */
async function find(editor: Editor, id: string) {
	const workflow = await editor.call<Workflow>('GET', `/workflows/${id}`).catch((error: Error) => {
		if (error.cause === 403 || error.cause === 404) return undefined;
		throw error;
	});
	return workflow?.isArchived ? undefined : workflow;
}
