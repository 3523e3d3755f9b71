import { receive, secret } from '../support/receiveWebhook';

const throws = () => {
	throw new Error('cannot read property of undefined');
};

/** Every parameter is an expression that fails. */
const broken = { events: throws, settings: throws, otherEvents: throws };

describe('Nothing forged makes n8n read or run anything', () => {
	it.each([
		['no ID', { headers: { 'svix-id': undefined } }],
		['no time', { headers: { 'svix-timestamp': undefined } }],
		['no signature', { headers: { 'svix-signature': undefined } }],
		['an ID of another form', { id: 'msg 1' }],
		['a long ID', { id: 'x'.repeat(129) }],
		['a time of 1970', { headers: { 'svix-timestamp': '60' } }],
		['a time more than an hour ago', { ago: 3601 }],
		['a time more than an hour ahead', { ago: -3602 }],
	])('%s: 401 before the body and the credential are read', async (_, forged) => {
		const { answer, item, reads } = await receive({ ...forged, parameters: broken });
		expect({ status: answer.status, item, reads }).toEqual({
			status: 401,
			item: undefined,
			reads: [],
		});
	});

	it('a wrong signature: 401 before any parameter is read', async () => {
		const headers = { 'svix-signature': `v1,${'A'.repeat(43)}=` };
		const { answer, item, reads } = await receive({ headers, parameters: broken });
		expect({ status: answer.status, item }).toEqual({ status: 401, item: undefined });
		expect(reads).toEqual(['body', 'credential']);
	});
});

describe('What fails for a genuine message', () => {
	it('is answered with 500 and logged: n8n stores no failed execution', async () => {
		const { answer, warnings, result } = await receive({ parameters: broken, id: 'msg_1' });
		expect(answer.status).toBe(500);
		expect(result).toEqual({ noWebhookResponse: true });
		expect(warnings).toEqual([
			'Clerk Trigger: cannot read property of undefined',
			expect.stringMatching(/with 500: .* message msg_1\)$/),
		]);
	});
});

describe('Tolerance', () => {
	const statusOf = async (tolerance: unknown, ago: number) =>
		(await receive({ parameters: { settings: { tolerance } }, ago })).answer.status;

	it.each([
		[undefined, 290, 200],
		[undefined, 310, 401],
		[30, 20, 200],
		[30, 40, 401],
		[1800, 1700, 200],
		[1800, 1900, 401],
		[86_400, 3590, 200],
		[86_400, 3610, 401],
		['', 290, 200],
		['soon', 310, 401],
		[-5, 0, 200],
	])('of %j with a message %d seconds old: %d', async (tolerance, ago, status) => {
		expect(await statusOf(tolerance, ago)).toBe(status);
	});
});

it('a secret is not in what is answered or logged', async () => {
	const unreadable = async () => await Promise.reject<string>(new Error('no database'));
	for (const signingSecret of [secret.slice(0, -4), unreadable]) {
		const { answer, warnings } = await receive({ signingSecret });
		expect(answer.status).toBeGreaterThan(400);
		expect(JSON.stringify([answer, warnings])).not.toContain(secret.slice(6, 20));
	}
});
