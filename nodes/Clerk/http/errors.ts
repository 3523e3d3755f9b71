import type { INode, JsonObject } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';
import { ADVICE } from './advice';
import { USUAL_API_URL } from './apiUrl';
import { asLine, fromClerk, type OperationWords } from './clerkErrors';
import { noteFailure, type RequestFailure } from './failure';
import type { Fault } from './fault';
import { isWrite, type ClerkAnswer, type ClerkRequest } from './request';
import { withoutKeys } from './withoutKeys';

/** Why a call failed, for n8n's own handling; n8n before 2.41 does not know it and drops it. */
type Failure = NonNullable<ConstructorParameters<typeof NodeApiError>[2]>['failure'];

/** On what behalf an error is made, and what is known from before. */
export interface ErrorContext {
	node: INode;
	request: ClerkRequest;
	/** Where the request went. */
	apiUrl: string;
	/** The item it is for. */
	itemIndex?: number;
	/** How its operation speaks. */
	words?: OperationWords;
	/** An earlier try of the same request that left and got no clear answer. */
	earlier?: Fault;
	/** See RequestOptions. */
	afterLimit?: string;
}

/** The error a person sees, from what Clerk answered. */
export function refused(answer: ClerkAnswer, context: ErrorContext): NodeApiError {
	const { request, earlier, words } = context;
	const { statusCode: status } = answer;
	const { entries, message = wordless(status, context), ...told } = fromClerk(answer, words);
	const mayBeDone = hasLeft(context);
	// What to do about a refusal is no help where the request may have caused it.
	const advised = entries.length > 0 ? told.advice : adviceOnAnswer(status);
	const advice = mayBeDone ? [] : status === 401 && request.key ? [OTHER_KEY] : advised;
	return apiError(context, {
		message: mayBeDone ? `Clerk gave no clear answer, then refused a repeat: ${message}` : message,
		fate: mayBeDone
			? `It is not known whether Clerk carried out ${nameOf(request)}: an earlier try got no clear answer (${earlier?.words}). If it did, that can be why the repeat was refused. ${LOOK}`
			: undefined,
		remarks: [...told.list.map((one) => asLine(one, !mayBeDone)), ...advice],
		reference: [
			`${nameOf(request)}: HTTP ${[status, ...told.codes].join(', ')}`,
			...(told.traceId ? [`Clerk trace ID: ${told.traceId}`] : []),
		],
		httpCode: String(status),
		failure: status === 401 && !request.key ? { cause: 'credential-invalid' } : undefined,
		data: { status, entries, mayBeDone },
	});
}

/** What to do where Clerk refuses a key that it gave a moment ago. */
const OTHER_KEY =
	'The key was read from Clerk for this run. If it was rotated since, run it again.';

/** An answer without a word of Clerk's. */
function wordless(status: number, { apiUrl }: ErrorContext): string {
	if (isRedirect(status)) return `${apiUrl} redirects to another address (status ${status})`;
	return `Clerk answered with status ${status} and gave no reason`;
}

/** What to do where Clerk may not be what answers. */
function adviceOnAnswer(status: number): string[] {
	const check = `Check the API URL in the Clerk API credential: the usual one is ${USUAL_API_URL}.`;
	if (isRedirect(status)) return [`The secret key is not sent there. ${check}`];
	return status === 404 ? [...adviceFor(status), check] : adviceFor(status);
}

const isRedirect = (status: number): boolean => status >= 300 && status < 400;

const adviceFor = (status: number): string[] => [ADVICE[status] ?? []].flat();

/** The error when the last try got no clear answer: none at all, a server fault, or no JSON. */
export function unclear(fault: Fault, context: ErrorContext): NodeApiError {
	const { request, earlier, words } = context;
	const mayBeDone = hasLeft(context) || (fault.wasSent && isWrite(request));
	const isReached = fault.wasSent || earlier !== undefined;
	const remedy =
		isReached || words?.forModel
			? 'Try again later.'
			: 'Check the API URL in the Clerk API credential, and that this n8n can reach it. If both are right, try again later.';
	return apiError(context, {
		message: `${isReached ? 'Clerk gave no clear answer' : 'Clerk could not be reached'}: ${fault.words}`,
		fate: mayBeDone ? notKnown(request) : changedNothing(request),
		remarks: mayBeDone ? [] : [remedy],
		reference: [`${nameOf(request)}: ${fault.words}`],
		failure: { cause: 'temporarily-unavailable' },
		data: { entries: [], mayBeDone },
	});
}

/**
 * The error when Clerk's rate limit lasts longer than the run may wait.
 *
 * @param when the moment the limit ends, in the workflow's time zone, from epoch milliseconds
 * @param wasSent whether Clerk refused this request, rather than one before it
 */
export function limited(
	waitMs: number,
	when: (epochMs: number) => string,
	context: ErrorContext,
	wasSent: boolean,
): NodeApiError {
	const resetsAt = Date.now() + waitMs;
	const mayBeDone = hasLeft(context);
	const { words, afterLimit } = context;
	const again = words?.forModel ? 'Call it again' : 'Run what is left';
	return apiError(context, {
		message: `Clerk's rate limit is used up until ${when(resetsAt)}`,
		fate: mayBeDone ? notKnown(context.request) : 'Clerk did not carry out this request.',
		remarks: [
			`Clerk asks to wait ${Math.ceil(waitMs / 1000)} seconds, which is longer than this node waits. ${afterLimit ?? `${again} after that time.`}`,
		],
		reference: [`${nameOf(context.request)}: ${wasSent ? 'HTTP 429' : 'not sent (rate limit)'}`],
		httpCode: '429',
		failure: { cause: 'rate-limited', retryAfterMs: waitMs, resetsAtEpochMs: resetsAt },
		data: { status: 429, entries: [], mayBeDone },
	});
}

const LOOK = 'Look at the record before you run it again.';

/** Whether an earlier try may have changed something. */
const hasLeft = ({ earlier, request }: ErrorContext): boolean =>
	earlier !== undefined && isWrite(request);

const notKnown = (request: ClerkRequest): string =>
	`It is not known whether Clerk carried out ${nameOf(request)}. ${LOOK}`;

const nameOf = ({ method, path }: ClerkRequest): string => `${method} ${path}`;

const changedNothing = (request: ClerkRequest): string =>
	isWrite(request)
		? 'This request changed nothing: it did not reach Clerk.'
		: 'This request changed nothing: it only reads.';

interface ErrorWords {
	message: string;
	/** What the request did or did not do. */
	fate?: string;
	remarks: readonly string[];
	reference: readonly string[];
	httpCode?: string;
	failure: Failure;
	data: Omit<RequestFailure, 'remarks' | 'reference'>;
}

function apiError({ node, itemIndex }: ErrorContext, words: ErrorWords): NodeApiError {
	const message = withoutKeys(words.message);
	const remarks = words.remarks.map(withoutKeys);
	const reference = words.reference.map(withoutKeys);
	const fate = words.fate && withoutKeys(words.fate);
	// n8n would add the raw response to the error; it gets the words alone.
	const error = new NodeApiError(node, {} as JsonObject, {
		message,
		description: [fate, ...remarks].filter(Boolean).join('\n'),
		...(words.httpCode && { httpCode: words.httpCode }),
		failure: words.failure,
		itemIndex,
	});
	// The editor shows these where it shows the details of an error.
	error.messages = [...reference];
	noteFailure(error, { ...words.data, remarks, reference });
	return error;
}
