import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';

/** How a run sends its requests. */
export interface RequestOptions {
	/** Requests under way at once, at the most. */
	concurrency: number;
	/** How long the run may stand still for a rate limit, in ms. */
	mostLimitWaitMs: number;
	/** How long one try of a request may take, in ms. */
	timeoutMs: number;
	/** How long the run may take altogether, in ms: nothing is sent or waited for after it. */
	mostRunMs?: number;
}

/** More at once gains nothing, and n8n has other workflows to serve. */
export const MOST_CONCURRENCY = 200;

/** Clerk answers within a second or two; its own gateway gives up after thirty. */
export const DEFAULT_OPTIONS: RequestOptions = {
	concurrency: MOST_CONCURRENCY,
	mostLimitWaitMs: 120_000,
	timeoutMs: 30_000,
};

/** The collection at the end of the panel, the same for every operation. */
export const REQUEST_OPTIONS: INodeProperties = {
	displayName: 'Request Options',
	name: 'requestOptions',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	description: 'They hold for the whole run, so the values of the first item count',
	options: [
		{
			displayName: 'Rate Limit Wait',
			name: 'rateLimitWait',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 120,
			description:
				'How many seconds the run may stand still when Clerk answers with "too many requests", before items fail',
		},
		{
			displayName: 'Requests at a Time',
			name: 'concurrency',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: MOST_CONCURRENCY },
			default: MOST_CONCURRENCY,
			description: 'The most requests to send at once. With 1, each item waits for the one before.',
		},
		{
			displayName: 'Timeout',
			name: 'timeout',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 30,
			description: 'How many seconds to wait for an answer from Clerk',
		},
	],
};

/** Reads the collection; what is missing or makes no sense is as by default. */
export function requestOptions(caller: IExecuteFunctions): RequestOptions {
	const given = caller.getNodeParameter('requestOptions', 0, {}) as IDataObject;
	const number = (value: unknown, least: number, otherwise: number) =>
		value !== '' && Number(value) >= least ? Number(value) : otherwise;
	const { concurrency, mostLimitWaitMs, timeoutMs } = DEFAULT_OPTIONS;
	return {
		concurrency: Math.min(MOST_CONCURRENCY, Math.floor(number(given.concurrency, 1, concurrency))),
		mostLimitWaitMs: number(given.rateLimitWait, 0, mostLimitWaitMs / 1000) * 1000,
		timeoutMs: number(given.timeout, 1, timeoutMs / 1000) * 1000,
	};
}
