// The credentials in n8n.

import { Trouble } from '../install/trouble.mjs';
import type { Editor } from './editor.mts';

/** A credential as a workflow refers to it. */
export interface Credential {
	id: string;
	name: string;
}

/** What it takes to make one: the key of an instance, or the signing secrets of its webhooks. */
export type NewCredential = { name: string } & (
	| { type: 'clerkApi'; data: { secretKey: string; apiUrl: string } }
	| { type: 'clerkWebhookApi'; data: { signingSecret: string } }
);

/** Stores a credential in place of an earlier one of that name, and tests it. */
export async function storeCredential(
	editor: Editor,
	credential: NewCredential,
): Promise<Credential> {
	const { name, type } = credential;
	const stored = await editor.call<(Credential & { type: string })[]>('GET', '/credentials');
	const earlier = stored.find((one) => one.name === name && one.type === type);
	const { id } = earlier
		? await editor.call<Credential>('PATCH', `/credentials/${earlier.id}`, credential)
		: await editor.call<Credential>('POST', '/credentials', credential);

	const test = await editor.call<{ status: string; message: string }>('POST', '/credentials/test', {
		credentials: { id, ...credential },
	});
	if (test.status !== 'OK') {
		throw new Trouble(`The credential "${name}" does not work: ${test.message}`);
	}
	return { id, name };
}
