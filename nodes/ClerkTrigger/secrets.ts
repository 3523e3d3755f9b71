import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';

const PREFIX = 'whsec_';

/** Svix's bounds on a key, in bytes. */
const SHORTEST = 24;
const LONGEST = 64;

/** What a credential holds. */
export interface Secrets {
	/** Those that can be used. */
	keys: Buffer[];
	/** What is wrong with the others, without showing them. */
	faults: string[];
}

/**
 * Between two secrets are commas, lines or spaces; or nothing, as a browser runs lines together that
 * are pasted into n8n's field. No secret holds the prefix, since base64 has no underscore.
 */
const BETWEEN = new RegExp(`[\\s,]+|(?=${PREFIX})`);

/** What an .env file has around a secret: quotes, and the name of a variable in front. */
const QUOTES = /["'`;]/g;
const VARIABLE = new RegExp(`(^|[\\s,])(?:export\\s+)?[A-Z][A-Z0-9_]*\\s*=\\s*(?=${PREFIX})`, 'g');

/** Keys of Clerk's that are something else, by how they start. */
const OTHER_KINDS: Readonly<Record<string, string>> = {
	sk_: 'is a secret key (sk_…), which belongs in the Clerk API credential',
	pk_: 'is a publishable key (pk_…), which n8n does not need',
};

/** Reads one or several signing secrets. */
export function readSecrets(text: unknown): Secrets {
	const keys: Buffer[] = [];
	const faults: string[] = [];
	const plain = typeof text === 'string' ? text.replace(QUOTES, ' ').replace(VARIABLE, '$1') : '';
	const written = plain.split(BETWEEN).filter(Boolean);
	for (const [index, secret] of written.entries()) {
		const fault = faultOf(secret);
		if (fault) faults.push(written.length > 1 ? `Secret ${index + 1} ${fault}` : `It ${fault}`);
		else keys.push(Buffer.from(secret.slice(PREFIX.length), 'base64'));
	}
	return { keys, faults };
}

function faultOf(secret: string): string | undefined {
	const other = Object.keys(OTHER_KINDS).find((start) => secret.includes(start));
	if (other && !secret.startsWith(PREFIX)) return OTHER_KINDS[other];
	if (!secret.startsWith(PREFIX)) return `does not start with ${PREFIX}`;
	const base64 = secret.slice(PREFIX.length);
	if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64) || base64.length % 4 !== 0) {
		return 'is incomplete or contains characters that do not belong in it';
	}
	const { length } = Buffer.from(base64, 'base64');
	if (length < SHORTEST) return 'is too short: part of it is missing';
	if (length > LONGEST) return 'is too long';
	return undefined;
}

const EMPTY =
	'The signing secret is empty. Copy it from your endpoint in the Clerk Dashboard under Webhooks: it starts with whsec_.';

/** What n8n shows when the credential is saved. Nothing is sent: only the format can be checked. */
export async function checkSigningSecret(
	this: ICredentialTestFunctions,
	{ data }: ICredentialsDecrypted<ICredentialDataDecryptedObject>,
): Promise<INodeCredentialTestResult> {
	const { keys, faults } = readSecrets(data?.signingSecret);
	if (faults.length > 0) {
		const advice =
			'Copy the signing secret again from your endpoint in the Clerk Dashboard under Webhooks: it starts with whsec_.';
		// n8n shows it above the field.
		const what = faults.join('. ').replace(/^It /, 'This ');
		return { status: 'Error', message: `${what}. ${advice}` };
	}
	if (keys.length === 0) return { status: 'Error', message: EMPTY };
	const what = keys.length === 1 ? 'The secret has' : `All ${keys.length} secrets have`;
	return {
		status: 'OK',
		message: `${what} the right format. Send an example event from Clerk to test it.`,
	};
}
