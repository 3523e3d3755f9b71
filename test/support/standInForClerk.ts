import nock from 'nock';
import { API_URL, SECRET_KEY } from './runNode';

/** A request as it came over the wire. */
export interface SentRequest {
	method: string;
	/** Below `/v1`, still percent-encoded. */
	path: string;
	/** As written, in order: a repeated name is there as often. */
	query: Array<[string, string]>;
	body: unknown;
	headers: Record<string, string>;
}

/** What Clerk answers. */
export interface Reply {
	status?: number;
	body?: unknown;
	headers?: Record<string, string>;
}

/**
 * Catches whatever is sent to Clerk and answers it, refusing wrong keys and versions.
 *
 * @returns the requests in the order of their arrival, filled as they come
 */
export function standInForClerk(
	reply: (request: SentRequest) => Reply | Promise<Reply>,
	{ anyVersion = false } = {},
) {
	nock.cleanAll();
	const sent: SentRequest[] = [];
	const scope = nock(API_URL).persist();
	for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
		scope.intercept(/.*/, method).reply(async function (uri, body) {
			const url = new URL(uri, API_URL);
			const headers = Object.fromEntries(
				Object.entries(this.req.headers).map(([name, value]) => [name, String(value)]),
			);
			const request: SentRequest = {
				method,
				path: url.pathname.replace(/^\/v1/, ''),
				query: [...url.searchParams],
				body: await readBody(body, headers['content-type']),
				headers,
			};
			sent.push(request);
			// Only a machine creates its tokens, with its own key. What is public takes no key.
			const isOfMachine = request.path === '/m2m_tokens' && method === 'POST';
			const isPublic = request.path.startsWith('/public/');
			const isOwnKey = headers.authorization === `Bearer ${SECRET_KEY}`;
			if (isOwnKey === (isOfMachine || isPublic)) return [401, clerkError('key')];
			if (isPublic && headers.authorization) return [401, clerkError('key')];
			if (!anyVersion && headers['clerk-api-version'] !== '2026-05-12')
				return [400, clerkError('version')];
			const { status = 200, body: answer = {}, headers: extra = {} } = await reply(request);
			return [status, answer as nock.Body, { 'content-type': 'application/json', ...extra }];
		});
	}
	return sent;
}

/** JSON as nock has parsed it; of a form its texts, and its files as text. */
async function readBody(body: unknown, contentType = ''): Promise<unknown> {
	if (!contentType.startsWith('multipart/')) return body === '' ? undefined : body;
	const headers = { 'content-type': contentType };
	const form = await new Response(String(body), { headers }).formData();
	const texts = [...form].map(async ([name, value]) => [
		name,
		value instanceof File ? await value.text() : value,
	]);
	return Object.fromEntries(await Promise.all(texts)) as unknown;
}

/** An answer in the shape of Clerk's errors. */
export const clerkError = (code: string, longMessage = `About ${code}`, paramName?: string) => ({
	errors: [
		{
			code,
			message: `Short ${code}`,
			long_message: longMessage,
			meta: paramName ? { param_name: paramName } : {},
		},
	],
	clerk_trace_id: 'trace_1',
});

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());
afterAll(() => nock.restore());
