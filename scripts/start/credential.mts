import { UserError } from '../userError.mjs';
import type { Editor } from './editor.mts';

/** A Clerk API, and a key for it. */
export interface ClerkAccess {
	apiUrl: string;
	secretKey: string;
}

/** A credential as a workflow refers to it. */
export interface Credential {
	id: string;
	name: string;
}

/** A credential to store. */
export interface NewCredential {
	name: string;
	type: string;
	data: object;
}

/** Stores a credential in n8n, in place of an earlier one of that name. */
export async function saveCredential(editor: Editor, credential: NewCredential) {
	const { name, type } = credential;
	const stored = await editor.call<(Credential & { type: string })[]>('GET', '/credentials');
	const earlier = stored.find((one) => one.name === name && one.type === type);
	const { id } = earlier
		? await editor.call<Credential>('PATCH', `/credentials/${earlier.id}`, credential)
		: await editor.call<Credential>('POST', '/credentials', credential);
	return { id, name };
}

/** Stores a credential in n8n and has n8n test it. */
export async function storeCredential(editor: Editor, credential: NewCredential) {
	const stored = await saveCredential(editor, credential);
	const test = await editor.call<{ status: string; message: string }>('POST', '/credentials/test', {
		credentials: { id: stored.id, ...credential },
	});
	if (test.status === 'OK') return stored;
	throw new UserError(`The credential "${stored.name}" does not work: ${test.message}`);
}
