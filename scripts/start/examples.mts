// The workflows of examples/ in n8n.

import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';

import { root } from '../paths.mjs';
import type { Credential, Editor } from './editor.mts';

/** Types of nodes as n8n knows them. */
export const nodeTypes = {
	clerk: 'n8n-nodes-clerk.clerk',
	clerkTool: 'n8n-nodes-clerk.clerkTool',
	clerkTrigger: 'n8n-nodes-clerk.clerkTrigger',
	clerkPollingTrigger: 'n8n-nodes-clerk.clerkPollingTrigger',
	chat: '@n8n/n8n-nodes-langchain.chatTrigger',
	form: 'n8n-nodes-base.formTrigger',
	mcp: '@n8n/n8n-nodes-langchain.mcpTrigger',
	model: '@n8n/n8n-nodes-langchain.lmChatOpenAi',
	webhook: 'n8n-nodes-base.webhook',
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
export type Credentials = Partial<
	Record<
		'clerkApi' | 'clerkWebhookApi' | 'httpBasicAuth' | 'httpBearerAuth' | 'openAiApi',
		Credential
	>
>;

/** The node of this type in a workflow that has one. */
export const nodeOf = ({ nodes }: Workflow, type: string): WorkflowNode =>
	nodes.find((node) => node.type === type)!;

/** Where AI apps find the MCP server of a workflow. */
export const mcpUrl = ({ url }: Editor, workflow: Workflow): string =>
	`${url}/mcp/${String(nodeOf(workflow, nodeTypes.mcp).parameters.path)}`;

const examples = join(root, 'examples');

/**
 * Imports the examples into n8n, with the credentials filled in. An earlier import is updated,
 * unless a person has changed it: then it is left out, as only that person knows what it does and
 * to whose data.
 *
 * @param home n8n's user folder
 * @param only the names of the files to import, without .json; all unless given
 * @param fresh of which of them there has to be one as it is in the file, if need be a second one
 * @returns the workflows and those that a person changed, by the names of their files
 */
export async function importExamples(
	editor: Pick<Editor, 'call'>,
	credentials: Credentials,
	home: string,
	only?: string[],
	fresh?: string,
) {
	// What was imported earlier, by the name of the file.
	const record = join(home, 'examples.json');
	const earlier: Record<string, { id: string; versionId: string }> = existsSync(record)
		? JSON.parse(readFileSync(record, 'utf8'))
		: {};
	const present = await editor.call<Workflow[]>('GET', '/workflows');
	const imported: Record<string, Workflow> = {};
	const kept: Record<string, Workflow> = {};

	const all = readdirSync(examples).filter((file) => file.endsWith('.json'));
	for (const key of only ?? all.map((file) => parse(file).name)) {
		const found = present.find(({ id, isArchived }) => id === earlier[key]?.id && !isArchived);
		const isChanged = found && found.versionId !== earlier[key].versionId;
		if (isChanged) kept[key] = found;
		if (isChanged && key !== fresh) continue;
		const [method, path] =
			found && !isChanged
				? ['PATCH', `/workflows/${found.id}?forceSave=true`]
				: ['POST', '/workflows'];
		const workflow = read(join(examples, `${key}.json`), credentials);
		const { id, versionId } = (imported[key] = await editor.call<Workflow>(method, path, workflow));
		earlier[key] = { id, versionId };
		writeFileSync(record, JSON.stringify(earlier));
	}
	return { imported, kept };
}

/** The credential that a node of this type needs. */
const credentialTypes: Record<string, keyof Credentials> = {
	[nodeTypes.clerk]: 'clerkApi',
	[nodeTypes.clerkTool]: 'clerkApi',
	[nodeTypes.clerkTrigger]: 'clerkWebhookApi',
	[nodeTypes.clerkPollingTrigger]: 'clerkApi',
	[nodeTypes.form]: 'httpBasicAuth',
	[nodeTypes.mcp]: 'httpBearerAuth',
	[nodeTypes.model]: 'openAiApi',
};

/** Nodes that need an account this machine does not have. They pass their items on. */
const switchedOff = ['n8n-nodes-base.emailSend', 'n8n-nodes-base.slack'];

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
