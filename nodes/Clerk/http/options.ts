import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { isExpression } from './expressionFaults';

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
	/** Before (`high`) or after (`low`) the other runs with the same key. */
	priority?: 'high' | 'low';
	/** What is to be done after a limit that lasts too long, in a sentence, where nobody has to. */
	afterLimit?: string;
}

/** More at once gains nothing, and n8n has other workflows to serve. */
export const MOST_CONCURRENCY = 200;

/** Clerk answers within a second or two; its own gateway gives up after thirty. */
export const DEFAULT_OPTIONS: RequestOptions = {
	concurrency: MOST_CONCURRENCY,
	mostLimitWaitMs: 120_000,
	timeoutMs: 30_000,
};

const WHOLE_RUN = "The first item's value applies to the whole run";

/** The last entries of Options, the same for every operation. */
export const REQUEST_SETTINGS: readonly INodeProperties[] = [
	{
		displayName: 'Concurrent Requests',
		name: 'concurrency',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: MOST_CONCURRENCY },
		default: MOST_CONCURRENCY,
		description: `Set to 1 to process items one at a time. ${WHOLE_RUN}.`,
	},
	{
		displayName: 'Rate Limit Wait (Seconds)',
		name: 'rateLimitWait',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 120,
		description: `How long to wait for Clerk's rate limit to reset. ${WHOLE_RUN}.`,
	},
	{
		displayName: 'Timeout (Seconds)',
		name: 'timeout',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 30,
		description: `How long to wait for an answer. ${WHOLE_RUN}.`,
	},
];

const NAMES = new Set(REQUEST_SETTINGS.map(({ name }) => name));

/** Whether an entry of Options is one of these. */
export const isRequestSetting = ({ name }: Pick<INodeProperties, 'name'>): boolean =>
	NAMES.has(name);

/**
 * Reads the settings; what is missing or makes no sense is as by default. Each is read by itself,
 * so that an expression elsewhere in Options fails its own item, not the run.
 */
export function requestOptions(caller: IExecuteFunctions): RequestOptions {
	const whole = optionsExpression(caller);
	const number = (name: string, least: number, otherwise: number) => {
		const value: unknown = whole
			? (whole[name] ?? '')
			: caller.getNodeParameter(`options.${name}`, 0, '', { skipValidation: true });
		return value !== '' && Number(value) >= least ? Number(value) : otherwise;
	};
	const { concurrency, mostLimitWaitMs, timeoutMs } = DEFAULT_OPTIONS;
	return {
		concurrency: Math.min(MOST_CONCURRENCY, Math.floor(number('concurrency', 1, concurrency))),
		mostLimitWaitMs: number('rateLimitWait', 0, mostLimitWaitMs / 1000) * 1000,
		timeoutMs: number('timeout', 1, timeoutMs / 1000) * 1000,
	};
}

/** The settings where one expression gives all of Options; undefined where it has entries. */
function optionsExpression(caller: IExecuteFunctions): IDataObject | undefined {
	if (!isExpression(caller.getNode().parameters.options)) return undefined;
	try {
		return Object(caller.getNodeParameter('options', 0, {}, { skipValidation: true }));
	} catch {
		// It fails its item, with its own words.
		return {};
	}
}
