import type { INode, JsonObject } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';
import { attachCodes } from './clerkCodes';
import type { ClerkAnswer, ClerkRequest } from './request';

/** Why a call failed, for n8n's own handling; n8n before 2.41 does not know it and drops it. */
type Failure = NonNullable<ConstructorParameters<typeof NodeApiError>[2]>['failure'];

/** One entry of the `errors` that Clerk answers with. */
interface ClerkErrorEntry {
	code?: string;
	message?: string;
	long_message?: string;
	meta?: { param_name?: string };
}

/** What to do about it, by Clerk's code or, failing that, by status. */
const ADVICE: Record<string, string> = {
	'401':
		'Check the secret key in the Clerk credential: copy it again from the Clerk Dashboard under API Keys.',
	'402': 'The plan of this Clerk application does not include the feature.',
	'403': 'This Clerk instance does not allow it. Check its settings in the Clerk Dashboard.',
	'404': 'Check the ID, and that the credential belongs to the instance that has this record.',
	attribute_managed_by_scim: 'A directory manages this value. Change it there.',
	form_data_missing:
		'This Clerk instance requires these values. Which ones is set in the Clerk Dashboard under User & Authentication.',
	form_identifier_exists: 'Another record already has this value, which must be unique.',
	form_param_unknown:
		'The feature behind this field may be off. Check the instance in the Clerk Dashboard.',
	form_password_pwned:
		'Choose another password, or set Skip Password Checks when you migrate existing ones.',
	organization_creator_not_found:
		'Clerk may not know a user yet that was created a moment ago. Try again.',
	resource_locked: 'Something else is changing this record right now. Try again in a moment.',
	user_managed_by_scim: 'A directory manages this user. Change it there.',
	user_quota_exceeded: 'A development instance holds a limited number of users.',
};

/** Clerk's keys never belong in a message, whoever wrote it. */
export const withoutKeys = (text: string): string =>
	text.replace(/\b(sk_(?:test|live)_|whsec_)[\w+/=-]+/g, '$1…');

/** The error a person sees, from what Clerk answered. */
export function refused(
	node: INode,
	answer: ClerkAnswer,
	request: ClerkRequest,
	itemIndex?: number,
): NodeApiError {
	const { errors, traceId } = readBody(answer);
	const [first] = errors;
	const said = first && sentence(first);
	const advice = ADVICE[first?.code ?? ''] ?? ADVICE[answer.statusCode];
	const reference = [first?.code, `HTTP ${answer.statusCode}`, traceId && `trace ${traceId}`];
	const error = apiError(node, {
		message: said ?? `Clerk answered ${request.method} ${request.path} with ${answer.statusCode}`,
		description: [
			...errors.slice(1).map((error) => `Also: ${sentence(error)}`),
			advice,
			`(${reference.filter(Boolean).join(', ')})`,
		],
		httpCode: String(answer.statusCode),
		failure: answer.statusCode === 401 ? { cause: 'credential-invalid' } : undefined,
		itemIndex,
	});
	return attachCodes(error, errors);
}

/** The error when it is not known what Clerk did: no answer, a server fault, or no JSON. */
export function unclear(
	node: INode,
	what: string,
	request: ClerkRequest,
	itemIndex?: number,
): NodeApiError {
	return apiError(node, {
		message: `Clerk gave no clear answer: ${what}`,
		description: [
			request.method === 'GET' || NEVER_SENT.includes(what)
				? 'Nothing was changed. Try again later.'
				: `It is not known whether Clerk carried out ${request.method} ${request.path}. Look at the record before you run it again.`,
		],
		httpCode: null,
		failure: { cause: 'temporarily-unavailable' },
		itemIndex,
	});
}

/** The error when Clerk's rate limit lasts longer than the run may wait. */
export function limited(node: INode, waitMs: number, itemIndex?: number): NodeApiError {
	const resetsAt = Date.now() + waitMs;
	return apiError(node, {
		message: `Clerk's rate limit is used up until ${new Date(resetsAt).toISOString()}`,
		description: [
			`Clerk asks to wait ${Math.ceil(waitMs / 1000)} seconds, which is longer than this node waits. Clerk did not carry out this request. Run it again after that time.`,
		],
		httpCode: '429',
		failure: { cause: 'rate-limited', retryAfterMs: waitMs, resetsAtEpochMs: resetsAt },
		itemIndex,
	});
}

/** n8n replaces a message that holds one of these codes by its own words, so they get ours. */
const NETWORK_FAULTS: Record<string, string> = {
	ECONNABORTED: 'it took too long',
	ECONNREFUSED: 'nothing answers at the API URL',
	ECONNRESET: 'the connection was cut',
	ENOTFOUND: 'the host of the API URL was not found',
	ETIMEDOUT: 'it took too long',
};

/** With these, no connection came about, so Clerk can't have done anything. */
const NEVER_SENT = [NETWORK_FAULTS.ECONNREFUSED, NETWORK_FAULTS.ENOTFOUND];

/** What a network error was, in words that hold no request (and so no key). */
export function networkFault(error: unknown): string {
	const { code, cause } = error as { code?: string; cause?: { code?: string } };
	return NETWORK_FAULTS[code ?? cause?.code ?? ''] ?? 'the connection failed';
}

interface ErrorWords {
	message: string;
	description: Array<string | undefined>;
	httpCode: string | null;
	failure: Failure;
	itemIndex?: number;
}

function apiError(node: INode, { message, description, httpCode, ...rest }: ErrorWords) {
	const text = withoutKeys(message);
	// n8n would add the raw response to the error; it gets the words alone.
	return new NodeApiError(node, { message: text } as JsonObject, {
		message: text,
		description: withoutKeys(description.filter(Boolean).join('\n')),
		...(httpCode && { httpCode }),
		...rest,
	});
}

function readBody({ body, headers }: ClerkAnswer): { errors: ClerkErrorEntry[]; traceId?: string } {
	const { errors, clerk_trace_id: traceId } = Object(body) as {
		errors?: unknown;
		clerk_trace_id?: string;
	};
	return {
		errors: Array.isArray(errors) ? (errors as ClerkErrorEntry[]) : [],
		traceId: traceId ?? headers['cf-ray'],
	};
}

/** Clerk's own words, with the field they are about where the words do not name it. */
function sentence({ long_message, message, code, meta }: ClerkErrorEntry): string {
	const words = long_message || message || code || 'Clerk gave no reason';
	const param = meta?.param_name;
	return param && !words.includes(param) ? `${words} (${param})` : words;
}
