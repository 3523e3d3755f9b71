import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { operation } from '../../declare/operation';
import { choice, flag } from '../../fields/kinds';
import { notice } from '../../fields/notice';
import { wholePath } from '../../fields/wholePath';
import { body, queryOf, queryParameters } from './fields';

/** Nothing is known of these calls, so only a GET is sent again after an unclear answer. */
const WRITE = { repeat: 'never', mayBeEmpty: true, keepsEmptyBody: true } as const;

/** The smallest of the largest pages that Clerk's lists allow. */
const PAGE = 100;

export const send = operation({
	name: 'Send',
	value: 'send',
	action: 'Send an API call',
	description: "Call any endpoint of Clerk's Backend API",
	// The person names the call.
	source: [],
	request: 'GET /{path}',
	requestFor: ({ method }) => `${method} /{path}` as const,
	also: ['DELETE /{path}', 'PATCH /{path}', 'POST /{path}', 'PUT /{path}'],
	traits: {
		'DELETE /{path}': WRITE,
		'PATCH /{path}': WRITE,
		'POST /{path}': WRITE,
		'PUT /{path}': WRITE,
	},
	noTool: 'It can do anything in your Clerk instance.',
	fields: [
		notice(
			'anyCallNotice',
			"The whole answer is kept in n8n's execution data, with any secrets in it.",
		),
		choice('method', ['DELETE', 'GET', 'PATCH', 'POST', 'PUT'], {
			required: true,
			wire: null,
			default: 'GET',
		}),
		wholePath('path', {
			required: true,
			placeholder: 'e.g. /users/count',
			description: 'What follows /v1 in the URL',
		}),
		{ ...queryParameters, wire: null },
		flag('returnAll', {
			wire: null,
			description: 'Whether to return all results or only up to a given limit',
			displayOptions: { show: { method: ['GET'] } },
		}),
		body,
	],
	output: { shape: {} },
	// Two calls about the same record keep their order; what creates records need not.
	inAnyOrder: true,
	serializeBy: ({ method, path }) => {
		const [collection, id] = path.segments;
		if (method === 'GET' || (method === 'POST' && id === undefined)) return [];
		return [`/${[collection, id].filter(Boolean).join('/')}`];
	},
	check: ({ returnAll, queryParameters: parameters = [] }) => {
		const own = parameters.find(({ name }) => name === 'limit' || name === 'offset');
		if (!returnAll || !own) return;
		throw new UserError(`'Return All' sets ${String(own.name)} itself`, {
			description: `Remove ${String(own.name)} from 'Query Parameters', or turn off 'Return All'.`,
		});
	},
	run: async ({ values, send: sendCall, readAll }) => {
		const { method, returnAll, body: data } = values;
		const query = queryOf(values.queryParameters);
		if (method === 'GET' && returnAll) {
			const records = await readAll('GET /{path}', query, { largestPage: PAGE, isUnknown: true });
			return records.map(asItem);
		}
		const hasBody = method !== 'GET' && method !== 'DELETE';
		const answer = await (hasBody
			? sendCall<unknown>(`${method} /{path}`, data, {}, query)
			: sendCall<unknown>(`${method} /{path}`, query));
		if (Array.isArray(answer)) return answer.map(asItem);
		const isEmpty = Object.keys(Object(answer) as object).length === 0;
		return [isEmpty ? { success: true } : asItem(answer)];
	},
});

/** An item is an object. */
const asItem = (answer: unknown): IDataObject =>
	typeof answer === 'object' && answer !== null && !Array.isArray(answer)
		? (answer as IDataObject)
		: { value: answer as IDataObject[string] };
