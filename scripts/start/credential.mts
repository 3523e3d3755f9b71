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

/** The key of a Clerk instance, or the signing secrets of its webhooks. */
export type NewCredential = { name: string } & (
	| { type: 'clerkApi'; data: ClerkAccess }
	| { type: 'clerkWebhookApi'; data: { signingSecret: string } }
);

/** A credential of a node that is n8n's own. */
interface OtherCredential {
	name: string;
	type: string;
	data: object;
}

/** Stores a credential in n8n, in place of an earlier one of that name, and tests it. */
export async function storeCredential(editor: Editor, credential: NewCredential) {
	const stored = await saveCredential(editor, credential);
	const test = await editor.call<{ status: string; message: string }>('POST', '/credentials/test', {
		credentials: { id: stored.id, ...credential },
	});
	if (test.status === 'OK') return stored;
	throw new UserError(`The credential "${stored.name}" does not work: ${test.message}`);
}

/** Stores a credential in n8n, in place of an earlier one of that name. */
export async function saveCredential(
	editor: Editor,
	credential: OtherCredential,
): Promise<Credential> {
	const { name, type } = credential;
	const stored = await editor.call<(Credential & { type: string })[]>('GET', '/credentials');
	const earlier = stored.find((one) => one.name === name && one.type === type);
	const { id } = earlier
		? await editor.call<Credential>('PATCH', `/credentials/${earlier.id}`, credential)
		: await editor.call<Credential>('POST', '/credentials', credential);
	return { id, name };
}
