// What the browser walks through: an n8n of its own, new, with the package in it, and a sandbox.

import { startSandbox } from '../../sandbox/start.mts';
import type { ClerkAccess, Editor } from '../../scripts/start/editor.mts';
import { importExamples } from '../../scripts/start/examples.mts';
import { ownerOf } from '../../scripts/start/owner.mts';
import type { Owner } from '../../scripts/start/owner.mts';
import { newN8n } from '../support/endToEnd.mts';
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
export async function setStage(): Promise<Stage> {
	const { apiUrl, secretKey } = await startSandbox({ rateLimit: 'production' });
	const clerk = { apiUrl, secretKey };
	// This makes the owner's account; the browser then signs in as a person does.
	const { home, url, editor } = await newN8n('browser');
	const addExample = async () => {
		const clerkApi = await editor.storeClerkKey('Clerk (sandbox)', clerk);
		const { imported } = await importExamples(editor, { clerkApi }, home);
		const { id, nodes } = imported.tour;
		return { id, nodes: nodes.filter(({ type }) => !type.endsWith('stickyNote')).length };
	};
	return { url, owner: ownerOf(home), clerk, addExample, editor };
}
