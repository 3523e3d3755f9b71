// What the browser walks through: an n8n of its own, new, with the package in it, and a sandbox.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import getPort from 'get-port';

import { startSandbox } from '../../sandbox/start.mts';
import { runtimeFolder } from '../../scripts/paths.mjs';
import type { Services } from '../../scripts/start/services.mts';
import { storeCredential } from '../../scripts/start/credential.mts';
import { Editor } from '../../scripts/start/editor.mts';
import { importExamples } from '../../scripts/start/examples.mts';
import { startN8n } from '../../scripts/start/n8n.mts';
import { installN8n } from '../../scripts/start/n8nRuntime.mts';
import { ownerOf } from '../../scripts/start/owner.mts';
import type { Owner } from '../../scripts/start/owner.mts';
import { installPackage } from '../../scripts/start/packedPackage.mts';
import type { ClerkAccess } from '../../scripts/start/credential.mts';
import type { Example } from './exampleWorkflow.mts';

/** What a test needs to know of the stage. */
export interface Stage {
	/** The editor's address. */
	url: string;
	/** Who signs in there. */
	owner: Owner;
	/** The sandbox, and a key it takes. */
	clerk: ClerkAccess;
	/** Puts the examples into n8n, with a credential, and gives the tour. */
	addExample: () => Promise<Example>;
	/** n8n's own API, as the owner. */
	editor: Editor;
}

/** Sets the stage in a temporary folder, which goes when the process ends. */
export async function setStage(services: Services): Promise<Stage> {
	const home = mkdtempSync(join(tmpdir(), 'n8n-nodes-clerk-browser-'));
	process.on('exit', () => rmSync(home, { recursive: true, force: true }));
	const logs = join(runtimeFolder, 'logs');

	const installation = await installN8n();
	await installPackage(home);
	const { apiUrl, secretKey } = await startSandbox({ rateLimit: 'production' });
	const clerk = { apiUrl, secretKey };
	const url = await startN8n(
		{ installation, home, port: await getPort(), log: join(logs, 'browser-n8n.log') },
		services.add,
	);
	// Makes the owner's account; the browser then signs in as a person does.
	const owner = ownerOf(home);
	const editor = await Editor.signIn(url, owner);
	const addExample = async () => {
		const name = 'Clerk (sandbox)';
		const clerkApi = await storeCredential(editor, { name, type: 'clerkApi', data: clerk });
		const { imported } = await importExamples(editor, { clerkApi }, home);
		const { id, nodes } = imported.tour;
		return { id, nodes: nodes.filter(({ type }) => !type.endsWith('stickyNote')).length };
	};
	return { url, owner, clerk, addExample, editor };
}
