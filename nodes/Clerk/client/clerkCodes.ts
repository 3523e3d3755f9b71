/** One entry of the `errors` that Clerk answers with, as far as code decides by it. */
export interface ClerkCode {
	code?: string;
	meta?: { param_name?: string };
}

const entriesOf = new WeakMap<Error, readonly ClerkCode[]>();

/** Notes what Clerk answered with beside the error that tells it in words. Gives the error. */
export function attachCodes<E extends Error>(error: E, entries: readonly ClerkCode[]): E {
	entriesOf.set(error, entries);
	return error;
}

/** The entries behind an error; none where it is not an answer of Clerk's. */
export const codesOf = (error: unknown): readonly ClerkCode[] =>
	error instanceof Error ? (entriesOf.get(error) ?? []) : [];
