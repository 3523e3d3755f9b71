import type { NodeApiError } from 'n8n-workflow';
import type { ClerkErrorEntry } from './clerkErrors';

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
	/** Request, status, codes and trace, for a search in Clerk's documents or for its support. */
	reference: readonly string[];
	/** Whether Clerk has carried out another part of the item, which the error then tells. */
	isHalfDone?: boolean;
}

const failures = new WeakMap<object, RequestFailure>();

/** Notes what is known of a failed request. */
export const noteFailure = (error: NodeApiError, failure: RequestFailure): void => {
	failures.set(error, failure);
};

/** What is known of a failed request by its error; undefined for an error of another kind. */
export const failureOf = (error: unknown): RequestFailure | undefined =>
	failures.get(Object(error) as object);

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
