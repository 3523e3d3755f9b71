import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { byId } from '../support/locator';
import { runNode, SECRET_KEY, type RunResult } from '../support/runNode';
import { clerkError, standInForClerk, type Reply } from '../support/standInForClerk';

/** What an error says, and that it never holds the secret key. */

const getUser: INodeParameters = {
	resource: 'user',
	operation: 'get',
	userId: byId('user_1'),
};

const failing = async (reply: Reply, parameters = getUser): Promise<RunResult> => {
	standInForClerk(() => reply);
	return await runNode(parameters);
};

test("says what happened in Clerk's own words, what to do, and what support needs", async () => {
	const { error } = await failing({
		status: 404,
		body: clerkError('resource_not_found', 'No user was found with id user_1'),
	});
	expect(error?.message).toBe('No user was found with id user_1');
	expect(error?.description).toBe(
		'Check the ID, and that the Clerk API credential belongs to the instance that has this record.',
	);
	expect(error?.messages).toEqual([
		'GET /users/user_1: HTTP 404, resource_not_found',
		'Clerk trace ID: trace_1',
	]);
	expect(error?.httpCode).toBe('404');
	expect(error?.name).toBe('NodeApiError');
});

test('names the field that Clerk means, and every error when there are several', async () => {
	const errors = [
		...clerkError('form_identifier_exists', 'That email address is taken.', 'email_address').errors,
		...clerkError('form_param_format_invalid', 'Must be a phone number.', 'phone_number').errors,
	];
	const { error } = await failing({ status: 422, body: { errors } });
	expect(error?.message).toBe('Clerk refused 2 values: Email Address, Phone Number');
	expect(error?.description).toBe(
		'• That email address is taken. This value must be unique, and another record already has it.<br>• Must be a phone number.',
	);
});

test('falls back on the gateway for a trace, and on the status for words', async () => {
	const { error } = await failing({ status: 403, body: {}, headers: { 'cf-ray': 'ray-7' } });
	expect(error?.message).toBe('Clerk answered with status 403 and gave no reason');
	expect(error?.messages).toEqual(['GET /users/user_1: HTTP 403', 'Clerk trace ID: ray-7']);
});

test('a rejected key is told apart, for n8n and for people', async () => {
	const { error } = await failing({
		status: 401,
		body: clerkError('clerk_key_invalid', 'The provided Clerk Secret Key is invalid.'),
	});
	expect(error?.description).toContain('Copy the secret key again from the Clerk Dashboard');
	expect(error?.failure).toEqual({ cause: 'credential-invalid' });
});

describe('the secret key', () => {
	const everywhere = (result: RunResult) => {
		const seen = new WeakSet();
		return JSON.stringify(result, (_, value: unknown) => {
			if (typeof value !== 'object' || value === null) return value;
			if (seen.has(value)) return undefined;
			seen.add(value);
			const plain = Array.isArray(value) ? {} : Object.getOwnPropertyNames(value);
			return Array.isArray(value)
				? value
				: Object.fromEntries(
						(plain as string[]).map((name) => [name, (value as IDataObject)[name]]),
					);
		});
	};

	test.each<[string, Reply | Error]>([
		['a success', { body: { id: 'user_1' } }],
		['an error that repeats it', { status: 401, body: clerkError('x', `Bad key ${SECRET_KEY}`) }],
		['a redirect', { status: 302, headers: { location: 'https://evil.example/' } }],
		['a broken answer', { status: 200, body: `<html>${SECRET_KEY}</html>` }],
		['a cut connection', new Error(`socket hang up ${SECRET_KEY}`)],
	])('is in nothing that the run leaves behind after %s', async (_, reply) => {
		standInForClerk(() => {
			if (reply instanceof Error) throw reply;
			return reply;
		});
		const create = { resource: 'user', operation: 'create', emailAddress: 'a@example.com' };
		for (const onError of ['stopWorkflow', 'continueErrorOutput'] as const) {
			const result = await runNode(create, { onError });
			expect(result.items.length + result.failed.length + (result.error ? 1 : 0)).toBe(1);
			expect(everywhere(result)).toContain('Clerk');
			expect(everywhere(result)).not.toContain(SECRET_KEY);
		}
	});
});

test('a redirect is not followed, and told as what it is', async () => {
	const sent = standInForClerk(() => ({
		status: 307,
		headers: { location: 'https://api.clerk.com/v1/users/user_2' },
	}));
	const { error } = await runNode(getUser);
	expect(sent).toHaveLength(1);
	expect(error?.message).toBe('https://api.clerk.com redirects to another address (status 307)');
	expect(error?.description).toContain('The secret key is not sent there. Check the API URL');
});
