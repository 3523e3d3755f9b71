import type { IDataObject } from 'n8n-workflow';
import { rotateSigningKey, signingKey } from '../../sandbox/resources/instance/record.mts';
import { sessionClaims } from '../../sandbox/values/claims.mts';
import { jwkOf } from '../../sandbox/values/jwt.mts';
import { ADA, life, onTokens } from '../support/onTokens';

/** The instance's keys: when Verify reads them, and Instance → Get JWKS. */
const sandbox = onTokens();
const { run, result, sign, ofAda, verify } = sandbox;

/** The clock stands still, so that a slow machine changes nothing. */
let now = Date.now();
const wait = (ms: number) => void (now += ms);
beforeAll(() => void jest.spyOn(Date, 'now').mockImplementation(() => now));
afterAll(() => jest.restoreAllMocks());

/** Each test begins without keys. */
beforeEach(() => wait(5 * 60_000));

const asked = () => sandbox.requests.filter((one) => one.startsWith('GET /jwks')).length;

/** Tokens that name keys which the instance does not have, each another one. */
let named = 0;
const unknown = (count: number) =>
	Array.from({ length: count }, () => ({
		token: sign(sessionClaims(ADA, life()), { kid: `ins_unknown${named++}` }),
	}));
const verifyAll = async (items: IDataObject[]) =>
	(await run('token', 'verify', { token: '={{ $json.token }}' }, { items })).json;

test('are read once, also for many items at once, and kept for five minutes', async () => {
	const items = () => Array.from({ length: 30 }, () => ({ token: ofAda() }));
	for (const ms of [0, 10_000, 4 * 60_000]) {
		wait(ms);
		const verdicts = await verifyAll(items());
		expect(verdicts.filter((one) => one.isAuthenticated)).toHaveLength(30);
		expect(asked()).toBe(1);
	}
	wait(50_000);
	await verifyAll(items());
	expect(asked()).toBe(2);
}, 20_000);

test('are read again once in ten seconds, whatever unknown keys are named', async () => {
	await verify(ofAda());
	expect(asked()).toBe(1);
	wait(10_000);
	// In one run, in runs side by side, in runs one after the other, and in the cookies of a request.
	const verdicts = await Promise.all([verifyAll(unknown(20)), verifyAll(unknown(20))]);
	for (const { reason } of verdicts.flat()) {
		expect(reason).toBe('The token is not signed with a key of this Clerk instance');
	}
	for (const { token } of unknown(20)) await verify(token);
	const cookies = unknown(10).map(({ token }, index) => `__session_aaaaaaa${index}=${token}`);
	expect(await verify(cookies.join('; '))).toMatchObject({ isAuthenticated: false });
	expect(asked()).toBe(2);

	wait(9_999);
	await verifyAll(unknown(20));
	expect(asked()).toBe(2);
	wait(1);
	await verifyAll([...unknown(20), { token: ofAda() }]);
	expect(asked()).toBe(3);
}, 20_000);

test('are not read for unknown ones directly after they were read', async () => {
	const verdicts = await verifyAll([...unknown(20), { token: ofAda() }]);
	expect(verdicts.filter((one) => one.isAuthenticated)).toHaveLength(1);
	for (const { token } of unknown(3)) await verify(token);
	expect(asked()).toBe(1);
});

test('that are new are accepted at once, or within ten seconds of the last look', async () => {
	await verify(ofAda());
	wait(10_000);
	rotateSigningKey(sandbox.store);
	expect(await verify(ofAda())).toMatchObject({ isAuthenticated: true });
	expect(asked()).toBe(2);

	rotateSigningKey(sandbox.store);
	const token = ofAda();
	expect(await verify(token)).toMatchObject({ isAuthenticated: false });
	wait(10_000);
	expect(await verify(token)).toMatchObject({ isAuthenticated: true });
	expect(asked()).toBe(3);
});

test('come out of Get JWKS, and no part that is private', async () => {
	const { keys, success } = await result('instance', 'getJwks');
	const { id, public: own } = signingKey(sandbox.store);
	expect(success).toBe(true);
	expect(keys).toEqual([{ kid: id, use: 'sig', alg: 'RS256', ...own }]);
	expect(keys).toEqual([jwkOf(signingKey(sandbox.store))]);
});
