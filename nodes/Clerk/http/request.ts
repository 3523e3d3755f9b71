import { createHash } from 'node:crypto';
import type {
	IDataObject,
	IExecuteFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IPollFunctions,
} from 'n8n-workflow';
import { API_VERSION, apiOrigin } from './apiUrl';
import { encodeForm, isForm, type Payload } from './payload';
import type { Method } from './path';
import { secretKey } from './secretKey';
import type { InstanceKind } from './throttles';

/** Where a request can be sent from: a running workflow, a picker in the editor, or a poll. */
export type RequestContext = IExecuteFunctions | ILoadOptionsFunctions | IPollFunctions;

/** One call of Clerk's Backend API, everything encoded. */
export interface ClerkRequest {
	method: Method;
	/** Below `/v1`, ids filled in and encoded: `/users/user_2a`. */
	path: string;
	/** The path before they were filled in, if there were any: `/users/{userId}`. */
	template?: string;
	query?: IDataObject;
	/** Sent as JSON, or as a form when there is a file in it. */
	body?: Payload;
	traits?: CallTraits;
	/**
	 * The key to send it with, where that is not the credential's: a machine's own. It goes to
	 * Clerk's API and nowhere else, and no error, log or result shows it.
	 */
	key?: string;
}

/** What Clerk's document says of a call that its method does not tell. */
export interface CallTraits {
	/**
	 * Set for a POST or PATCH that may be sent again after an unclear answer: it `reads` only, or
	 * sent twice it leaves Clerk as once would (`idempotent`). Set to `never` for a PUT or DELETE of
	 * which nothing is known.
	 */
	repeat?: 'reads' | 'idempotent' | 'never';
	/** Set where a success may come without JSON (202, 204), which is then a clear answer. */
	mayBeEmpty?: true;
	/** Set where a success is a text, such as a page of HTML. */
	isText?: true;
	/** Set where anyone may ask: the key is not sent. */
	isPublic?: true;
	/** Set where Clerk wants a body even when there is nothing to say: `{}`. */
	needsBody?: true;
	/** Set where an empty body goes along if it is given, and none if it is not. */
	keepsEmptyBody?: true;
}

/** Whether a request can have changed something in Clerk. */
export const isWrite = ({ method, traits }: ClerkRequest): boolean =>
	method !== 'GET' && traits?.repeat !== 'reads';

/** What came back, whatever the status. */
export interface ClerkAnswer {
	statusCode: number;
	/** Names in lower case. */
	headers: Record<string, string | undefined>;
	/** Parsed JSON, or text where it was none. */
	body: unknown;
}

/** n8n would leave an empty object or list out, where Clerk wants a body. */
const encodeEmpty = (body: Payload) => ({
	body: JSON.stringify(body),
	headers: { 'Content-Type': 'application/json' },
});

const isNothing = (body: Payload | undefined): body is Payload =>
	body !== undefined && Object.keys(body).length === 0;

/** Where the requests of a node go. */
export interface ClerkInstance {
	/** Without `/v1`. */
	apiUrl: string;
	/** Tells it from all others, and its key from an earlier one. The key can't be read from it. */
	fingerprint: string;
	kind: InstanceKind;
}

/**
 * The instance of the node's credential.
 *
 * @throws UserError when the credential's key or API URL can't be right
 */
export async function instanceOf(caller: RequestContext): Promise<ClerkInstance> {
	const credentials = await caller.getCredentials('clerkApi');
	const key = secretKey(credentials.secretKey);
	const apiUrl = apiOrigin(credentials.apiUrl);
	const fingerprint = createHash('sha256').update(`${apiUrl} ${key}`).digest('base64url');
	return { apiUrl, fingerprint, kind: key.startsWith('sk_test_') ? 'development' : 'production' };
}

/**
 * Sends one request, once. The credential adds the key and Clerk's API version. Redirects are not
 * followed: they would carry the key along.
 *
 * @throws whatever the network throws; an answer of any status is returned
 */
export async function sendOnce(
	caller: RequestContext,
	apiUrl: string,
	{ method, path, query, body, key, traits }: ClerkRequest,
	timeout: number,
): Promise<ClerkAnswer> {
	// n8n changes these options on the way, so each try gets fresh ones.
	const encoded = isForm(body)
		? await encodeForm(body)
		: isNothing(body)
			? encodeEmpty(body)
			: undefined;
	const options: IHttpRequestOptions = {
		method,
		url: `${apiUrl}/v1${path}`,
		// Clerk wants user_id=a&user_id=b, n8n's own form would be user_id[0]=a.
		...(query && { qs: { ...query }, arrayFormat: 'repeat' }),
		body: encoded?.body ?? (body as IDataObject | undefined),
		json: true,
		headers: { ...encoded?.headers, ...(traits?.isText && { Accept: 'text/html' }) },
		timeout,
		disableFollowRedirect: true,
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
	};
	if (key !== undefined || traits?.isPublic) return await sendWithKey(caller, options, key);
	return (await caller.helpers.httpRequestWithAuthentication.call(
		caller,
		'clerkApi',
		options,
	)) as ClerkAnswer;
}

/**
 * The credential would put its own key in place of this one, or of none. Its other rules hold all
 * the same.
 */
async function sendWithKey(
	caller: RequestContext,
	options: IHttpRequestOptions,
	key: string | undefined,
): Promise<ClerkAnswer> {
	return (await caller.helpers.httpRequest({
		...options,
		headers: {
			...options.headers,
			'Clerk-API-Version': API_VERSION,
			...(key !== undefined && { Authorization: `Bearer ${key}` }),
		},
		...('getExecutionCancelSignal' in caller && { abortSignal: caller.getExecutionCancelSignal() }),
	})) as ClerkAnswer;
}
