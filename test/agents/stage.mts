// A real n8n with the package in it, a sandbox, and a server that answers as a language model.

import type { Client } from '@modelcontextprotocol/sdk/client/index.js';

import { startSandbox } from '../../sandbox/start.mts';
import type { RunningSandbox } from '../../sandbox/start.mts';
import type { Credential, Editor } from '../../scripts/start/editor.mts';
import { newN8n } from '../support/endToEnd.mts';
import { startModel } from './scriptedModel.mts';
import type { ScriptedModel } from './scriptedModel.mts';
import { plantMarks } from './marks.mts';
import { toolbox } from './toolbox.mts';
import { connectMcp, publishAgent } from './tools.mts';

/** What the tests work with. */
export interface Stage {
	/** n8n's user folder. */
	home: string;
	editor: Editor;
	/** The sandbox that the Clerk tools talk to. */
	sandbox: RunningSandbox;
	clerkApi: Credential;
	model: ScriptedModel;
	/** The credential of the scripted model. */
	openAiApi: Credential;
	/** Connected to an MCP server with the tools of the toolbox. */
	client: Client;
	/** Posting to it starts a conversation of an AI Agent with the same tools. */
	agentUrl: string;
	/** Stores a credential for a server that stands in for Clerk. */
	credentialFor(apiUrl: string): Promise<Credential>;
	/** What models and clients received, by what it came from. */
	received: Array<{ from: string; text: string }>;
}

/** Sets it in a temporary folder, which goes when the process ends. */
export async function setStage(): Promise<Stage> {
	const sandbox = await startSandbox({ rateLimit: 'production' });
	plantMarks(sandbox.store);
	const model = await startModel();
	const settings = { N8N_SSRF_PROTECTION_ENABLED: 'false' };
	const { home, editor } = await newN8n('agents', settings);
	const credentialFor = async (apiUrl: string): Promise<Credential> => {
		const data = { apiUrl, secretKey: sandbox.secretKey };
		return await editor.storeCredential('clerkApi', `Clerk at ${apiUrl}`, data);
	};
	const clerkApi = await credentialFor(sandbox.apiUrl);
	const modelAccess = { apiKey: 'none', url: model.url };
	const openAiApi = await editor.storeCredential('openAiApi', 'Scripted model', modelAccess);
	const setting = { editor, clerkApi, model, openAiApi };
	return {
		...setting,
		home,
		sandbox,
		client: await connectMcp(setting, toolbox),
		agentUrl: await publishAgent(setting, toolbox),
		credentialFor,
		received: [],
	};
}
