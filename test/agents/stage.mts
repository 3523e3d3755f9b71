// A real n8n with the package in it, a sandbox, and a server that answers as a language model.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import getPort from 'get-port';

import { startSandbox } from '../../sandbox/start.mts';
import type { RunningSandbox } from '../../sandbox/start.mts';
import { runtimeFolder } from '../../scripts/paths.mjs';
import { storeCredential } from '../../scripts/start/credential.mts';
import type { Credential } from '../../scripts/start/credential.mts';
import { Editor } from '../../scripts/start/editor.mts';
import { startN8n } from '../../scripts/start/n8n.mts';
import { installN8n } from '../../scripts/start/n8nRuntime.mts';
import { ownerOf } from '../../scripts/start/owner.mts';
import { installPackage } from '../../scripts/start/packedPackage.mts';
import type { Services } from '../../scripts/start/services.mts';
import { startModel } from '../../scripts/start/scriptedModel.mts';
import type { ScriptedModel } from '../../scripts/start/scriptedModel.mts';

/** What the tests work with. */
export interface Stage {
	editor: Editor;
	/** The sandbox that the Clerk tools talk to. */
	sandbox: RunningSandbox;
	clerkApi: Credential;
	model: ScriptedModel;
	/** The credential of the scripted model. */
	openAiApi: Credential;
}

/** Sets it in a temporary folder, which goes when the process ends. */
export async function setStage(services: Services): Promise<Stage> {
	const home = mkdtempSync(join(tmpdir(), 'n8n-nodes-clerk-agents-'));
	process.on('exit', () => rmSync(home, { recursive: true, force: true }));
	const installation = await installN8n();
	await installPackage(home);
	const sandbox = await startSandbox({ rateLimit: 'production' });
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
	const { apiUrl, secretKey } = sandbox;
	const clerkApi = await storeCredential(editor, {
		name: 'Clerk (sandbox)',
		type: 'clerkApi',
		data: { apiUrl, secretKey },
	});
	const openAiApi = await editor.call<Credential>('POST', '/credentials', {
		name: 'Scripted model',
		type: 'openAiApi',
		data: { apiKey: 'none', url: model.url },
	});
	return {
		editor,
		sandbox,
		clerkApi,
		model,
		openAiApi: { id: openAiApi.id, name: openAiApi.name },
	};
}
