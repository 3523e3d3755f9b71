// Clerk nodes as tools: behind n8n's MCP Server Trigger, and as tools of its AI Agent.

import { randomUUID } from 'node:crypto';

import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';

import type { Credential } from '../../scripts/start/editor.mts';
import { publish as publishWorkflow } from '../../scripts/start/run.mts';
import type { Conversation } from './scriptedModel.mts';
import type { Stage } from './stage.mts';

/** What publishing takes. */
type Setting = Pick<Stage, 'editor' | 'clerkApi' | 'openAiApi' | 'model'>;

/** A Clerk node that a model can use, as a person sets it up. */
export interface ClerkTool {
	/** The tool's name: n8n makes it of the node's. */
	name: string;
	parameters: Record<string, unknown>;
	/** Where it talks to another server than the sandbox. */
	clerkApi?: Credential;
	/** What it does when it fails: n8n's own setting. */
	onError?: 'continueRegularOutput';
}

const clerkTool = (
	{ name, parameters, onError, clerkApi: own }: ClerkTool,
	{ clerkApi }: Pick<Setting, 'clerkApi'>,
) => ({
	id: randomUUID(),
	name,
	...(onError && { onError }),
	type: 'n8n-nodes-clerk.clerkTool',
	typeVersion: 1,
	position: [0, 200],
	parameters,
	credentials: { clerkApi: own ?? clerkApi },
});

async function publish(stage: Setting, nodes: object[], connections: object): Promise<void> {
	const workflow = { name: 'Agents', nodes, connections, settings: { executionOrder: 'v1' } };
	await publishWorkflow(stage.editor, await stage.editor.call('POST', '/workflows', workflow));
}

/** Publishes the tools behind an MCP Server Trigger, and connects the official client to it. */
export async function connectMcp(stage: Setting, tools: ClerkTool[]): Promise<Client> {
	const path = randomUUID();
	const trigger = {
		id: randomUUID(),
		name: 'MCP Server Trigger',
		type: '@n8n/n8n-nodes-langchain.mcpTrigger',
		typeVersion: 2,
		position: [0, 0],
		webhookId: path,
		parameters: { path, authentication: 'none' },
	};
	await publish(
		stage,
		[trigger, ...tools.map((tool) => clerkTool(tool, stage))],
		aiConnections(
			'ai_tool',
			tools.map(({ name }) => name),
			trigger.name,
		),
	);
	return await connectTo(new URL(`${stage.editor.url}/mcp/${path}`));
}

/** Connects the official client to an MCP server. */
export async function connectTo(url: URL, headers: Record<string, string> = {}): Promise<Client> {
	const client = new Client({ name: 'test', version: '1.0.0' });
	await client.connect(new StreamableHTTPClientTransport(url, { requestInit: { headers } }));
	return client;
}

/** Publishes an AI Agent with the tools. Posting a text to the address starts a conversation. */
export async function publishAgent(stage: Setting, tools: ClerkTool[]): Promise<string> {
	const path = randomUUID();
	const nodes = [
		{
			id: randomUUID(),
			name: 'Webhook',
			type: 'n8n-nodes-base.webhook',
			typeVersion: 2,
			position: [-200, 0],
			webhookId: path,
			parameters: { httpMethod: 'POST', path, responseMode: 'lastNode', options: {} },
		},
		{
			id: randomUUID(),
			name: 'AI Agent',
			type: '@n8n/n8n-nodes-langchain.agent',
			typeVersion: 3,
			position: [0, 0],
			parameters: { promptType: 'define', text: '={{ $json.body.text }}', options: {} },
		},
		{
			id: randomUUID(),
			name: 'Model',
			type: '@n8n/n8n-nodes-langchain.lmChatOpenAi',
			typeVersion: 1.2,
			position: [-100, 200],
			parameters: { model: { __rl: true, mode: 'id', value: 'scripted' }, options: {} },
			credentials: { openAiApi: stage.openAiApi },
		},
		...tools.map((tool) => clerkTool(tool, stage)),
	];
	await publish(stage, nodes, {
		Webhook: { main: [[{ node: 'AI Agent', type: 'main', index: 0 }]] },
		...aiConnections('ai_languageModel', ['Model'], 'AI Agent'),
		...aiConnections(
			'ai_tool',
			tools.map(({ name }) => name),
			'AI Agent',
		),
	});
	return `${stage.editor.url}/webhook/${path}`;
}

const aiConnections = (type: string, names: readonly string[], to: string) =>
	Object.fromEntries(names.map((name) => [name, { [type]: [[{ node: to, type, index: 0 }]] }]));

/** Has the scripted model make these calls through an agent, and gives all that it was sent. */
export async function converse(
	stage: Setting,
	url: string,
	calls: Conversation['calls'],
): Promise<Conversation> {
	const word = randomUUID();
	const conversation: Conversation = { calls, offered: [], results: [], received: '' };
	stage.model.conversations.set(word, conversation);
	const response = await fetch(url, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ text: `Conversation ${word}` }),
	});
	await response.text();
	return conversation;
}
