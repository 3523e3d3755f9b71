import { UserError } from '../userError.mjs';
import { ownerOf } from './owner.mts';

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

/** n8n's own API for its editor: what a person clicks there, the start script calls here. */
export class Editor {
	readonly url: string;
	#cookie = '';

	private constructor(url: string) {
		this.url = url;
	}

	/**
	 * Signs in as the owner; in a new n8n, this creates the account.
	 *
	 * @param home n8n's user folder
	 */
	static async signIn(url: string, home: string): Promise<Editor> {
		const editor = new Editor(url);
		const { email, password, file } = ownerOf(home);
		const { userManagement } = await editor.call<{
			userManagement: { showSetupOnFirstLoad: boolean };
		}>('GET', '/settings');
		if (userManagement.showSetupOnFirstLoad) {
			const name = { firstName: 'Local', lastName: 'Owner' };
			await editor.call('POST', '/owner/setup', { email, password, ...name });
			return editor;
		}
		await editor
			.call('POST', '/login', { emailOrLdapLoginId: email, password })
			.catch((error: Error) => {
				if (error.cause !== 401) throw error;
				throw new UserError(
					`n8n does not accept the password of ${email}.`,
					`Put the password you use in n8n into ${file}, or remove that file's folder to start with an empty n8n.`,
				);
			});
		return editor;
	}

	/** Stores a credential, in place of an earlier one of that name. */
	async storeCredential(type: string, name: string, data: object): Promise<Credential> {
		const stored = await this.call<(Credential & { type: string })[]>('GET', '/credentials');
		const earlier = stored.find((one) => one.name === name && one.type === type);
		const [method, path] = earlier
			? ['PATCH', `/credentials/${earlier.id}`]
			: ['POST', '/credentials'];
		const { id } = await this.call<Credential>(method, path, { name, type, data });
		return { id, name };
	}

	/** Stores a key for Clerk's API and has n8n test it. */
	async storeClerkKey(name: string, data: ClerkAccess): Promise<Credential> {
		const stored = await this.storeCredential('clerkApi', name, data);
		const credentials = { ...stored, type: 'clerkApi', data };
		const { status, message } = await this.call<{ status: string; message: string }>(
			'POST',
			'/credentials/test',
			{ credentials },
		);
		if (status === 'OK') return stored;
		throw new UserError(`The credential "${name}" does not work: ${message}`);
	}

	/**
	 * Calls n8n.
	 *
	 * @param path below /rest
	 * @returns the answer's data
	 * @throws an error with n8n's own message, and the HTTP status as its cause
	 */
	async call<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
		const response = await fetch(`${this.url}/rest${path}`, {
			method,
			headers: {
				// n8n ties a session to a browser by this header.
				'browser-id': 'npm-start',
				'content-type': 'application/json',
				cookie: this.#cookie,
			},
			body: JSON.stringify(body),
			signal: AbortSignal.timeout(60_000),
		});
		const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
		if (cookies.length > 0) this.#cookie = cookies.join('; ');

		const text = await response.text();
		if (response.ok) return JSON.parse(text).data;
		const message = `${method} ${path}: ${response.status} ${text}`;
		throw new Error(message, { cause: response.status });
	}
}
