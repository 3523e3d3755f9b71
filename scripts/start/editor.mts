// n8n's own interface for its editor: what a person clicks there, the start script calls here.

import { Trouble } from '../install/trouble.mjs';
import type { Owner } from './owner.mts';

/** n8n's answer to a call that it did not carry out. */
export class Refusal extends Error {
	/** Of HTTP. */
	readonly status: number;

	constructor(message: string, status: number) {
		super(message);
		this.status = status;
	}
}

/** A signed-in connection to n8n. */
export class Editor {
	readonly url: string;
	private cookie = '';

	private constructor(url: string) {
		this.url = url;
	}

	/** Signs in as the owner; on a new n8n the account is made first. */
	static async signIn(url: string, { email, password, file }: Owner): Promise<Editor> {
		const editor = new Editor(url);
		const settings = await editor.call<{ userManagement: { showSetupOnFirstLoad: boolean } }>(
			'GET',
			'/settings',
		);
		if (settings.userManagement.showSetupOnFirstLoad) {
			await editor.call('POST', '/owner/setup', {
				email,
				password,
				firstName: 'Local',
				lastName: 'Owner',
			});
			return editor;
		}
		try {
			await editor.call('POST', '/login', { emailOrLdapLoginId: email, password });
		} catch (error) {
			if (!(error instanceof Refusal) || error.status !== 401) throw error;
			throw new Trouble(
				`n8n does not accept the password of ${email}: ${error.message}`,
				`Put the password you use in n8n into ${file}, or remove that file's folder to start with an empty n8n.`,
			);
		}
		return editor;
	}

	/**
	 * Calls n8n.
	 *
	 * @param path below /rest
	 * @returns the answer's data
	 * @throws Refusal with n8n's own message
	 */
	async call<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
		const response = await fetch(`${this.url}/rest${path}`, {
			method,
			headers: {
				// n8n ties a session to a browser by this header.
				'browser-id': 'npm-start',
				'content-type': 'application/json',
				cookie: this.cookie,
			},
			body: body === undefined ? undefined : JSON.stringify(body),
			signal: AbortSignal.timeout(60_000),
		});
		const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
		if (cookies.length > 0) this.cookie = cookies.join('; ');

		const text = await response.text();
		if (!response.ok) {
			throw new Refusal(`${method} ${path}: ${messageOf(text, response)}`, response.status);
		}
		return JSON.parse(text).data;
	}
}

function messageOf(text: string, response: Response) {
	try {
		return JSON.parse(text).message ?? text;
	} catch {
		return `${response.status} ${response.statusText}`;
	}
}
