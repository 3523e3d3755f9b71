import type { INode, JsonObject } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';
import { fromClerk, type ClerkErrorEntry } from './clerkErrors';
import type { Fault } from './fault';
import { isWrite, type ClerkAnswer, type ClerkRequest } from './request';

/** What a request that failed may have done, as data: nothing has to be read out of the words. */
export interface RequestFailure {
	/** Clerk's status; undefined when there was no clear answer. */
	status?: number;
	/** What Clerk said is wrong. */
	entries: readonly ClerkErrorEntry[];
	/** False only when it is certain that the request changed nothing. */
	mayBeDone: boolean;
	/** The lines of the error's description that hold whatever else the item has done. */
	remarks: readonly string[];
	/** Whether Clerk has carried out another part of the item, which the error then tells. */
	isHalfDone?: boolean;
}

const failures = new WeakMap<object, RequestFailure>();

/** What is known of a failed request by its error; undefined for an error of another kind. */
export const failureOf = (error: unknown): RequestFailure | undefined =>
	failures.get(Object(error) as object);

/** Why a call failed, for n8n's own handling; n8n before 2.41 does not know it and drops it. */
type Failure = NonNullable<ConstructorParameters<typeof NodeApiError>[2]>['failure'];

/** On what behalf an error is made, and what is known from before. */
export interface ErrorContext {
	node: INode;
	request: ClerkRequest;
	/** The item it is for. */
	itemIndex?: number;
	/** An earlier try of the same request that left and got no clear answer. */
	earlier?: Fault;
}

/** A text without Clerk's keys: no message may hold one. */
export const withoutKeys = (text: string): string =>
	text.replace(/\b(sk_(?:test|live)_|whsec_)[\w+/=-]+/g, '$1…');

/** The error a person sees, from what Clerk answered. */
export function refused(answer: ClerkAnswer, context: ErrorContext): NodeApiError {
	const { request, earlier } = context;
	const { statusCode: status } = answer;
	const { entries, words, also, advice, reference } = fromClerk(answer);
	const message = words ?? `Clerk answered ${request.method} ${request.path} with ${status}`;
	const mayBeDone = hasLeft(context);
	return apiError(context, {
		message: mayBeDone ? `Clerk gave no clear answer, then refused a repeat: ${message}` : message,
		fate: mayBeDone
			? `It is not known whether Clerk carried out ${request.method} ${request.path}: an earlier try got no clear answer (${earlier?.words}). If it did, that can be why the repeat was refused. ${LOOK}`
			: undefined,
		// What to do about a refusal is no help where the request may have caused it.
		remarks: [...also, ...(mayBeDone ? [] : advice), reference],
		httpCode: String(status),
		failure: status === 401 ? { cause: 'credential-invalid' } : undefined,
		data: { status, entries, mayBeDone },
	});
}

/** The error when the last try got no clear answer: none at all, a server fault, or no JSON. */
export function unclear(fault: Fault, context: ErrorContext): NodeApiError {
	const { request } = context;
	const mayBeDone = hasLeft(context) || (fault.wasSent && isWrite(request));
	return apiError(context, {
		message: `Clerk gave no clear answer: ${fault.words}`,
		fate: mayBeDone ? notKnown(request) : changedNothing(request),
		remarks: mayBeDone ? [] : ['Try again later.'],
		failure: { cause: 'temporarily-unavailable' },
		data: { entries: [], mayBeDone },
	});
}

/**
 * The error when Clerk's rate limit lasts longer than the run may wait.
 *
 * @param when the moment the limit ends, in the workflow's time zone, from epoch milliseconds
 */
export function limited(
	waitMs: number,
	when: (epochMs: number) => string,
	context: ErrorContext,
): NodeApiError {
	const resetsAt = Date.now() + waitMs;
	const mayBeDone = hasLeft(context);
	return apiError(context, {
		message: `Clerk's rate limit is used up until ${when(resetsAt)}`,
		fate: mayBeDone ? notKnown(context.request) : 'Clerk did not carry out this request.',
		remarks: [
			`Clerk asks to wait ${Math.ceil(waitMs / 1000)} seconds, which is longer than this node waits. Run what is left after that time.`,
		],
		httpCode: '429',
		failure: { cause: 'rate-limited', retryAfterMs: waitMs, resetsAtEpochMs: resetsAt },
		data: { status: 429, entries: [], mayBeDone },
	});
}

/**
 * Says of an item that failed what else it has done: a message in front, and remarks in place of
 * what was said about the request alone.
 */
export function tellProgress(error: NodeApiError, message: string, done: string): void {
	const failure = failureOf(error);
	error.message = message;
	error.description = [done, ...(failure?.remarks ?? [])].join('\n');
	if (failure) failure.isHalfDone = true;
}

/** Adds what Clerk has carried out for the same item before, unless the error tells it already. */
export function addProgress(error: unknown, done: readonly string[]): void {
	const failure = failureOf(error);
	if (!failure || failure.isHalfDone || done.length === 0) return;
	const listed = done.length > 3 ? [...done.slice(0, 3), `${done.length - 3} more`] : done;
	failure.isHalfDone = true;
	const told = error as NodeApiError;
	told.description = [
		`Clerk had already carried out, for this item: ${listed.join(', ')}.`,
		told.description,
	].join('\n');
}

const LOOK = 'Look at the record before you run it again.';

/** Whether an earlier try may have changed something. */
const hasLeft = ({ earlier, request }: ErrorContext): boolean =>
	earlier !== undefined && isWrite(request);

const notKnown = ({ method, path }: ClerkRequest): string =>
	`It is not known whether Clerk carried out ${method} ${path}. ${LOOK}`;

const changedNothing = (request: ClerkRequest): string =>
	isWrite(request)
		? 'This request changed nothing: it did not reach Clerk.'
		: 'This request changed nothing: it only reads.';

interface ErrorWords {
	message: string;
	/** What the request did or did not do. */
	fate?: string;
	remarks: readonly string[];
	httpCode?: string;
	failure: Failure;
	data: Omit<RequestFailure, 'remarks'>;
}

function apiError({ node, itemIndex }: ErrorContext, words: ErrorWords): NodeApiError {
	const message = withoutKeys(words.message);
	const remarks = words.remarks.map(withoutKeys);
	// n8n would add the raw response to the error; it gets the words alone.
	const error = new NodeApiError(node, { message } as JsonObject, {
		message,
		description: [words.fate, ...remarks].filter(Boolean).join('\n'),
		...(words.httpCode && { httpCode: words.httpCode }),
		failure: words.failure,
		itemIndex,
	});
	failures.set(error, { ...words.data, remarks });
	return error;
}
