// The Clerk credential in n8n.

import { Trouble } from '../install/trouble.mjs';
import type { Editor } from './editor.mts';
import type { ClerkAccess } from './sandbox.mts';

const type = 'clerkApi';

/** A credential as a workflow refers to it. */
export interface Credential {
	id: string;
	name: string;
}

/** Stores the key as a credential of that name, in place of an earlier one, and tests it. */
export async function storeCredential(
	editor: Editor,
	name: string,
	{ secretKey, apiUrl }: ClerkAccess,
): Promise<Credential> {
	const credential = { name, type, data: { secretKey, apiUrl } };
	const stored = await editor.call<(Credential & { type: string })[]>('GET', '/credentials');
	const earlier = stored.find((one) => one.name === name && one.type === type);
	const { id } = earlier
		? await editor.call<Credential>('PATCH', `/credentials/${earlier.id}`, credential)
		: await editor.call<Credential>('POST', '/credentials', credential);

	const test = await editor.call<{ status: string; message: string }>('POST', '/credentials/test', {
		credentials: { id, ...credential },
	});
	if (test.status !== 'OK') {
		throw new Trouble(`The credential "${name}" (${apiUrl}) does not work: ${test.message}`);
	}
	return { id, name };
}
