// A real n8n with the package in it, a sandbox, and a server that answers as a language model.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Client } from '@modelcontextprotocol/sdk/client/index.js';
import getPort from 'get-port';

import { startSandbox } from '../../sandbox/start.mts';
import type { RunningSandbox } from '../../sandbox/start.mts';
import { runtimeFolder } from '../../scripts/paths.mjs';
import type { Credential } from '../../scripts/start/credential.mts';
import { Editor } from '../../scripts/start/editor.mts';
import { startN8n } from '../../scripts/start/n8n.mts';
import { installN8n } from '../../scripts/start/n8nRuntime.mts';
import { ownerOf } from '../../scripts/start/owner.mts';
import { installPackage } from '../../scripts/start/packedPackage.mts';
import type { Services } from '../../scripts/start/services.mts';
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
export async function setStage(services: Services): Promise<Stage> {
	const home = mkdtempSync(join(tmpdir(), 'n8n-nodes-clerk-agents-'));
	process.on('exit', () => rmSync(home, { recursive: true, force: true }));
	const installation = await installN8n();
	await installPackage(home);
	const sandbox = await startSandbox({ rateLimit: 'production' });
	plantMarks(sandbox.store);
	const model = await startModel();
	const url = await startN8n(
		{
			installation,
			home,
			port: await getPort(),
			log: join(runtimeFolder, 'logs/agents-n8n.log'),
			settings: { N8N_SSRF_PROTECTION_ENABLED: 'false' },
		},
		services.add,
	);
	const editor = await Editor.signIn(url, ownerOf(home));
	const credentialFor = async (apiUrl: string): Promise<Credential> => {
		const data = { apiUrl, secretKey: sandbox.secretKey };
		// As it is: n8n's test of the credential would wait for a server that never answers.
		return await editor.call('POST', '/credentials', { name: 'Clerk', type: 'clerkApi', data });
	};
	const clerkApi = await credentialFor(sandbox.apiUrl);
	const openAiApi = await editor.call<Credential>('POST', '/credentials', {
		name: 'Scripted model',
		type: 'openAiApi',
		data: { apiKey: 'none', url: model.url },
	});
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
