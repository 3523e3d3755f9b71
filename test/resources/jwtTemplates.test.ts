import type { INodeParameters } from 'n8n-workflow';
import { byId } from '../support/locator';
import { onSandbox } from '../support/onSandbox';

/** JWT templates and redirect URLs. */
const sandbox = onSandbox();
const { run, result, pick } = sandbox;

const CLAIMS = {
	user_id: '{{user.id}}',
	createdAt: 1,
	'https://example.com/roles': [{ org_role: 'admin', isActive: true }],
	nothing: null,
};

test('the claims of a JWT template come back as they were, and outlive other changes', async () => {
	const created = await result('jwtTemplate', 'create', {
		name: 'hasura',
		claims: JSON.stringify(CLAIMS),
		additionalFields: { lifetime: 300 },
	});
	expect(created).toMatchObject({ name: 'hasura', lifetime: 300, allowedClockSkew: 5 });
	expect(created.claims).toEqual(CLAIMS);

	const update = async (updateFields: INodeParameters) =>
		await result('jwtTemplate', 'update', { templateId: byId(created.id), updateFields });
	expect(await update({ allowedClockSkew: 0 })).toMatchObject({
		name: 'hasura',
		claims: CLAIMS,
		lifetime: 300,
		allowedClockSkew: 0,
	});
	const cleared = await update({ name: 'renamed', fieldsToClear: ['lifetime'] });
	expect(cleared).toMatchObject({ name: 'renamed', claims: CLAIMS, lifetime: 60 });
	expect((await update({ claims: '{"a":1}' })).claims).toEqual({ a: 1 });

	expect(await pick('searchJwtTemplates', 'renam')).toEqual([
		{ name: 'renamed', value: created.id },
	]);
	await result('jwtTemplate', 'delete', { templateId: byId(created.id) });
	expect(await pick('searchJwtTemplates', 'renam')).toEqual([]);
});

test("a signing key of one's own comes with its algorithm, and is never shown", async () => {
	const create = { name: 'signed', claims: '{}' };
	for (const [additionalFields, missing] of [
		[{ customSigningKey: true }, 'Signing Key'],
		[{ customSigningKey: true, signingKey: 'k' }, 'Signing Algorithm'],
		[{ customSigningKey: true, signingAlgorithm: 'HS256' }, 'Signing Key'],
	] as const) {
		const { error } = await run('jwtTemplate', 'create', { ...create, additionalFields });
		expect(error?.message).toBe(`'${missing}' is empty, and 'Custom Signing Key' is on`);
	}
	const signingKey = ' only for tests ';
	const additionalFields = { customSigningKey: true, signingAlgorithm: 'HS256', signingKey };
	const { items, run: whole } = await run('jwtTemplate', 'create', {
		...create,
		additionalFields,
		output: 'raw',
	});
	expect(items[0].json).toMatchObject({ custom_signing_key: true, signing_algorithm: 'HS256' });
	expect(JSON.stringify(whole.data.resultData)).not.toContain(signingKey);
	const [kept] = [...sandbox.store.jwtTemplates.values()].filter(({ name }) => name === 'signed');
	expect(kept.signing_key).toBe(signingKey);
});

test('JWT templates and redirect URLs combine with their total', async () => {
	const ways = { jwtTemplate: 'templates', redirectUrl: 'redirectUrls' };
	for (const [resource, records] of Object.entries(ways)) {
		const combined = await result(resource, 'getAll', { limit: 1, options: { combine: true } });
		expect(combined[records]).toHaveLength(1);
		expect(combined.totalCount).toBeGreaterThan(1);
	}
});

test('a redirect URL is created once, picked by what it says, and deleted', async () => {
	const url = 'my-app://welcome?from=clerk';
	const { id, redirectUrl } = await result('redirectUrl', 'create', { url });
	expect(redirectUrl).toBe(url);
	expect((await run('redirectUrl', 'create', { url })).error?.message).toContain('taken');
	expect((await run('redirectUrl', 'create', { url: 'my-app.com' })).error?.message).toBe(
		"'URL' is not a full URL",
	);
	expect(await pick('searchRedirectUrls', 'WELCOME')).toEqual([{ name: url, value: id }]);
	const one = { redirectUrlId: byId(id) };
	expect(await result('redirectUrl', 'get', one)).toMatchObject({ id, redirectUrl: url });
	expect(await result('redirectUrl', 'delete', one)).toMatchObject({ id, deleted: true });
	expect((await run('redirectUrl', 'get', one)).error?.httpCode).toBe('404');
});
