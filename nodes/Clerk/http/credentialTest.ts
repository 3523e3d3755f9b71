import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { API_VERSION, apiOrigin, USUAL_API_URL } from './apiUrl';
import { fromClerk } from './clerkErrors';
import { withoutKeys } from './withoutKeys';
import { networkFault } from './fault';
import type { ClerkAnswer } from './request';
import { secretKey } from './secretKey';

/** A person waits in front of the dialog. */
const TIMEOUT_MS = 15_000;

/**
 * Tests the Clerk API credential with one small request. n8n's declared tests show a network error
 * as its bare code (`ECONNREFUSED`), so this says in words what happened.
 */
export async function testClerkApi(
	this: ICredentialTestFunctions,
	{ data = {} }: ICredentialsDecrypted<ICredentialDataDecryptedObject>,
): Promise<INodeCredentialTestResult> {
	let origin: string;
	let key: string;
	try {
		origin = apiOrigin(data.apiUrl);
		key = secretKey(data.secretKey);
	} catch (error) {
		return failed((error as Error).message);
	}
	// The only way to send a request that n8n gives to the test of a credential.
	const { request } = this.helpers;
	try {
		const answer = (await request({
			method: 'GET',
			uri: `${origin}/v1/users/count`,
			headers: { Authorization: `Bearer ${key}`, 'Clerk-API-Version': API_VERSION },
			json: true,
			timeout: TIMEOUT_MS,
			// It would carry the key along.
			followRedirect: false,
			simple: false,
			resolveWithFullResponse: true,
		})) as ClerkAnswer;
		return verdict(answer, origin);
	} catch (error) {
		const { words } = networkFault(error, origin);
		return failed(
			`Clerk could not be reached: ${words}. Check the API URL, and that this n8n can reach it.`,
		);
	}
}

function verdict(answer: ClerkAnswer, origin: string): INodeCredentialTestResult {
	const { statusCode: status, body } = answer;
	if (status < 300 && typeof Object(body).total_count === 'number') {
		return { status: 'OK', message: 'Connection tested successfully' };
	}
	if (status === 429) {
		return failed(
			"Clerk's rate limit is used up, so the key was not tested. Try again in a moment.",
		);
	}
	if (status >= 500)
		return failed(`${origin} answered with an error (${status}). Try again later.`);
	const { message: words } = fromClerk(answer);
	if (status === 401 && words !== undefined) return failed(REJECTED);
	if (words !== undefined) return failed(`Clerk answered: ${withoutKeys(words)}`);
	const what =
		status >= 300 && status < 400
			? `${origin} redirects to another address, and the secret key is not sent there`
			: `No Clerk API answers at ${origin} (it answered ${status})`;
	return failed(`${what}. Check the API URL: the usual one is ${USUAL_API_URL}.`);
}

const REJECTED =
	'Clerk rejected the secret key. Copy it again from the Clerk Dashboard under API Keys, and check that it belongs to the right instance.';

const failed = (message: string): INodeCredentialTestResult => ({ status: 'Error', message });
