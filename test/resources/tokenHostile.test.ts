import type { IDataObject } from 'n8n-workflow';
import { KINDS } from '../../nodes/Clerk/resources/token/kinds';
import { onSandbox } from '../support/onSandbox';
import { processorTime } from '../support/processorTime.mts';

/**
 * What anybody can send to a webhook: text made to keep the checks busy. Verify has to refuse it,
 * whatever it accepts, in no more time than reading it takes.
 */
const { run, requests } = onSandbox();

/** More than Verify looks at, and as much as it does. */
const LENGTHS = [60_000, 20_000];

/** Each text is judged so many times at once, so that a slow pattern shows. */
const TIMES = 5;

/** What all of these may take, in ms of processor time. One quadratic pattern takes over 1000. */
const MOST_MS = 200;

const repeated = (part: string, length: number) =>
	part.repeat(Math.ceil(length / part.length)).slice(0, length);

/** Between a beginning and an end, the same again and again. */
const filled = (part: string, begin = '', end = '') => ({
	name: `${JSON.stringify(begin)}, many ${JSON.stringify(part)}, ${JSON.stringify(end)}`,
	of: (length: number) => begin + repeated(part, length - begin.length - end.length) + end,
});

const SIGNS = [' ', '`', '"', "'", '(', '[', '{', '<', ']', '}', '=', ',', '.', '\n', '\r\n', '\t'];

const TEXTS = [
	...SIGNS.map((sign) => filled(sign)),
	...SIGNS.map((sign) => filled(sign, 'x', 'x')),
	...[' ', '=', '\n', '.', '/'].map((sign) => filled(sign, 'Bearer ', 'x')),
	filled(' ', '```', 'x'),
	filled(' ', '```json', '```x'),
	filled('=', 'a.', '.x'),
	filled('=', '__session=', 'x'),
	filled('=;', '__session='),
	filled('__session='),
	filled('__session=a.b.c;'),
	filled('__session_'),
	filled('a.'),
	filled('a', '', '!'),
	filled('a ', '', '!'),
	filled('A', '', '\u0000'),
	filled('Authorization: '),
	filled('Cookie:\t'),
	filled('Bearer '),
	filled('ak_'),
	filled('{"a":', 'eyJhbGciOiJSUzI1NiJ9.'),
	filled(' =,.[`"\n\t'),
];

/** As many as are tried of one request. */
const COOKIES = Array.from({ length: 10 }, (_, index) => `__session_aaaaaaa${index}=`)
	.map((name) => `${name}${'='.repeat(1900)}x`)
	.join(';');

async function spent(text: string, parameters: object) {
	const items = Array.from({ length: TIMES }, () => ({ text }));
	return await processorTime(async () => {
		const { json, error } = await run('token', 'verify', parameters, { items });
		expect(error).toBeUndefined();
		expect(json.map((one: IDataObject) => one.isAuthenticated)).toEqual(items.map(() => false));
	});
}

async function expectCheap(text: string, parameters: object) {
	let ms = await spent(text, parameters);
	// What the engine does in between, once in a while, does not come twice.
	if (ms > MOST_MS) ms = Math.min(ms, await spent(text, parameters));
	expect(ms).toBeLessThan(MOST_MS);
	expect(requests).toEqual([]);
}

const TOKEN = '={{ $json.text }}';

describe.each(KINDS)('where %s is accepted', (kind) => {
	const parameters = { token: TOKEN, accept: [kind] };

	// What runs for the first time is compiled first.
	beforeAll(async () => void (await spent('Bearer a.b.c', parameters)));

	it.each(TEXTS)('$name', async ({ of }) => {
		for (const length of LENGTHS) {
			const text = of(length);
			expect(text).toHaveLength(length);
			await expectCheap(text, parameters);
		}
	});

	it('ten cookies', async () => await expectCheap(COOKIES, parameters));
});

// Text of a caller may get into them through an expression.
it.each(['/', ' ', 'https://'])('authorized parties with many %j', async (sign) => {
	const parts = [{ alg: 'RS256' }, { sub: 'user_1', sid: 'sess_1' }, {}];
	const token = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
	const options = { authorizedParties: TOKEN };
	await expectCheap(filled(sign, 'x', 'x').of(60_000), { token: token.join('.'), options });
});
