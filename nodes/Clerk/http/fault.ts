/** Why a try of a request gave no clear answer. */
export interface Fault {
	/** What happened, without the request (and so without the key). */
	words: string;
	/** Whether the request may have reached Clerk. Only where this is false, nothing was done. */
	wasSent: boolean;
}

const fault = (words: string, wasSent = true): Fault => ({ words, wasSent });

const TOOK_TOO_LONG = fault('it took too long');
const NOTHING_THERE = fault('nothing answers at {url}', false);
const NO_HOST = fault('the host {host} was not found', false);
const NO_TRUST = fault('the certificate of {url} is not trusted', false);
const NO_WAY = fault('there is no network route to {host}');
const NO_TLS = fault('a secure connection to {url} failed');
const CUT = fault('the connection was cut');

/** What failed while connecting was never sent. */
const UNCONNECTED = new Map([
	[TOOK_TOO_LONG, fault('connecting to {url} took too long', false)],
	[CUT, fault('{url} cut the connection', false)],
]);

/**
 * By the codes of Node's network errors. n8n replaces a message that holds one of these codes by
 * its own words, so they get ours.
 */
const FAULTS: Readonly<Record<string, Fault>> = {
	CERT_HAS_EXPIRED: NO_TRUST,
	DEPTH_ZERO_SELF_SIGNED_CERT: NO_TRUST,
	ECONNABORTED: TOOK_TOO_LONG,
	ECONNREFUSED: NOTHING_THERE,
	ECONNRESET: CUT,
	// The name server gave no answer, so there was no address to send to.
	EAI_AGAIN: NO_HOST,
	EHOSTUNREACH: NO_WAY,
	ENETUNREACH: NO_WAY,
	ENOTFOUND: NO_HOST,
	EPIPE: CUT,
	EPROTO: NO_TLS,
	ERR_TLS_CERT_ALTNAME_INVALID: NO_TRUST,
	ETIMEDOUT: TOOK_TOO_LONG,
	SELF_SIGNED_CERT_IN_CHAIN: NO_TRUST,
	UNABLE_TO_GET_ISSUER_CERT_LOCALLY: NO_TRUST,
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: NO_TRUST,
};

/**
 * What a network error says about a request. An unknown one may have come after it left.
 *
 * @param apiUrl where the request went
 */
export function networkFault(error: unknown, apiUrl: string): Fault {
	const chain = causes(error);
	const code = chain
		.flatMap(({ code: own, httpCode }) => [String(own), String(httpCode)])
		.find((name) => Object.hasOwn(FAULTS, name));
	const known = (code && FAULTS[code]) || fault('the connection failed');
	const isUnconnected = chain.some(({ syscall }) => syscall === 'connect');
	const { words, wasSent } = (isUnconnected && UNCONNECTED.get(known)) || known;
	return {
		words: words.replace('{url}', apiUrl).replace('{host}', new URL(apiUrl).hostname),
		wasSent: wasSent && !isUnconnected,
	};
}

/** What an answer says that is none: a server fault, or something that is not JSON. */
export const answerFault = ({ statusCode }: { statusCode: number }): Fault =>
	fault(statusCode >= 500 ? `it answered ${statusCode}` : 'it answered something other than JSON');

interface NetworkError {
	code?: unknown;
	/** Older versions of n8n (2.8, for one) keep the code here alone, and drop the cause. */
	httpCode?: unknown;
	syscall?: unknown;
	cause?: unknown;
}

/** The error and what it was made of: n8n and its HTTP client wrap Node's own error. */
function causes(error: unknown): NetworkError[] {
	const chain: NetworkError[] = [];
	for (let one = error; typeof one === 'object' && one !== null && chain.length < 5;) {
		chain.push(one);
		one = (one as NetworkError).cause;
	}
	return chain;
}
