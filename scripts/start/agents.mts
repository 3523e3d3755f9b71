// The examples for AI agents: what they need, and a try of each.

import { randomBytes } from 'node:crypto';

import type { RunningSandbox } from '../../sandbox/start.mts';
import { saveCredential } from './credential.mts';
import type { Editor } from './editor.mts';
import type { Credentials, Workflow } from './examples.mts';
import { useMcpServer } from './mcpServer.mts';
import type { Row } from './result.mts';
import { startModel } from './scriptedModel.mts';
import type { ScriptedModel } from './scriptedModel.mts';
import { useSupportAgent } from './supportAgent.mts';

/** What the examples for AI agents are used with. */
export interface AgentSetUp {
	/** A stand-in for a language model. */
	model: ScriptedModel;
	/** What the MCP server lets in. */
	token: string;
	credentials: Pick<Credentials, 'httpBearerAuth' | 'openAiApi'>;
}

/** Starts the stand-in for a model, and stores the credentials in n8n. */
export async function setUpAgents(editor: Editor): Promise<AgentSetUp> {
	const model = await startModel();
	const token = randomBytes(24).toString('base64url');
	const httpBearerAuth = await saveCredential(editor, {
		name: 'Bearer token of the MCP server',
		type: 'httpBearerAuth',
		data: { token },
	});
	const openAiApi = await saveCredential(editor, {
		name: 'Stand-in for a model',
		type: 'openAiApi',
		data: { apiKey: 'none', url: model.url },
	});
	return { model, token, credentials: { httpBearerAuth, openAiApi } };
}

/** Tries the examples by the names of their files. */
export async function useAgents(
	editor: Editor,
	{ 'clerk-mcp-server': server, 'support-agent': agent }: Record<string, Workflow>,
	sandbox: RunningSandbox,
	{ model, token }: AgentSetUp,
): Promise<Row[]> {
	return [
		await useMcpServer(editor, server, sandbox, token),
		await useSupportAgent(editor, agent, sandbox, model),
	];
}
