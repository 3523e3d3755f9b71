// The example that is an MCP server, used as an AI app uses it.

import { setTimeout as wait } from 'node:timers/promises';

import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';

import type { RunningSandbox } from '../../sandbox/start.mts';
import type { Editor } from './editor.mts';
import { agentNodeTypes } from './examples.mts';
import type { Workflow } from './examples.mts';
import { titleOf } from './result.mts';
import type { Row } from './result.mts';

/** n8n publishes in the background. */
const patienceMs = 30_000;

/** Where AI apps find the MCP server of a workflow. */
export const mcpUrl = (editor: Editor, { nodes }: Workflow): string => {
	const trigger = nodes.find(({ type }) => type === agentNodeTypes.mcp)!;
	return `${editor.url}/mcp/${String(trigger.parameters.path)}`;
};

/**
 * Publishes the workflow, connects to it with the official client, lists its tools and counts the
 * users with one of them.
 *
 * @param token what the server lets in
 */
export async function useMcpServer(
	editor: Editor,
	workflow: Workflow,
	sandbox: RunningSandbox,
	token: string,
): Promise<Row> {
	const name = `${titleOf(workflow)} (MCP)`;
	const started = Date.now();
	const { id, versionId } = workflow;
	try {
		await editor.call('POST', `/workflows/${id}/activate`, { versionId });
		const what = await countUsers(new URL(mcpUrl(editor, workflow)), sandbox, token);
		return { name, result: 'ok', what, ms: Date.now() - started };
	} catch (error) {
		return { name, result: 'failed', what: (error as Error).message };
	}
}

/** @returns what was seen */
async function countUsers(url: URL, { ask }: RunningSandbox, token: string): Promise<string> {
	const client = await connect(url, { authorization: `Bearer ${token}` });
	const { tools } = await client.listTools();
	const { content } = await client.callTool({ name: 'Count_users', arguments: {} });
	await client.close();
	const [{ text }] = content as Array<{ text: string }>;
	const { total_count: total } = (await ask('GET', '/users/count')).body;
	if (!text.includes(`"totalCount":${total},`)) throw new Error(`Count_users: ${text}`);
	const { status } = await fetch(url, { method: 'POST', headers: JSON_ONLY, body: PING });
	if (status !== 403) throw new Error(`It answers ${status} without a token.`);
	return `${tools.length} tools; Count_users: ${total}`;
}

const JSON_ONLY = { 'content-type': 'application/json' };
const PING = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping' });

async function connect(url: URL, headers: Record<string, string>): Promise<Client> {
	for (const end = Date.now() + patienceMs; ; await wait(300)) {
		const client = new Client({ name: 'npm-start', version: '1.0.0' });
		try {
			await client.connect(new StreamableHTTPClientTransport(url, { requestInit: { headers } }));
			return client;
		} catch (error) {
			if (Date.now() > end) throw error;
		}
	}
}
