import type { INodeParameters } from 'n8n-workflow';
import { byId } from '../support/locator';
import { loadChoices, runNode } from '../support/runNode';
import { clerkOrganization } from '../support/samples';
import { standInForClerk } from '../support/standInForClerk';

/** Filters and fields that were raw text: OAuth providers and organizations, chosen from a list. */
const clerk = () => standInForClerk(() => ({ body: { data: [], total_count: 0 } }));
const filter = async (resource: string, filters: INodeParameters, items = [{}]) =>
	await runNode({ resource, operation: 'getAll', filters }, { items });
const valuesOf = (sent: ReturnType<typeof clerk>, name: string) =>
	sent[0]?.query.filter(([key]) => key === name).map(([, value]) => value);

describe('an OAuth provider', () => {
	test('is offered under its usual name, without a request', async () => {
		const sent = clerk();
		const offered = await loadChoices('getOauthProviders');
		expect(offered).toContainEqual({ name: 'GitHub', value: 'oauth_github' });
		expect(offered).toContainEqual({ name: 'Hugging Face', value: 'oauth_huggingface' });
		const names = offered.map(({ name }) => name.toLowerCase());
		expect(names).toEqual(names.toSorted());
		expect(sent).toEqual([]);
	});

	test.each([
		['oauth_google', 'oauth_google'],
		['Google', 'oauth_google'],
		['github', 'oauth_github'],
		['LinkedIn', 'oauth_linkedin_oidc'],
		['linkedin_oidc', 'oauth_linkedin_oidc'],
		['oauth_custom_acme', 'oauth_custom_acme'],
		['oauth_not_yet_known', 'oauth_not_yet_known'],
	])('%s travels as %s, in the path and in the filter', async (provider, wire) => {
		const tokens = clerk();
		const operation = 'getAllOauthAccessTokens';
		const { error } = await runNode({
			resource: 'user',
			operation,
			userId: byId('user_1'),
			provider,
		});
		expect(error?.message).toBeUndefined();
		expect(tokens[0].path).toBe(`/users/user_1/oauth_access_tokens/${wire}`);
		const users = clerk();
		await filter('user', { provider, providerUserId: '7' });
		expect(valuesOf(users, 'provider')).toEqual([wire]);
	});
});

describe.each(['user', 'organization'])('the organizations of the filter of %s', (resource) => {
	test.each<[string, INodeParameters[string], string[]]>([
		['chosen from the list', ['org_1', 'org_2'], ['org_1', 'org_2']],
		['text from an expression', '={{ "org_1, org_2" }}', ['org_1', 'org_2']],
		['a list from an expression', '={{ ["+org_1", "org_2"] }}', ['+org_1', 'org_2']],
	])('%s, travel as repeated IDs', async (_, organizationId, wire) => {
		const sent = clerk();
		const { error } = await filter(resource, { organizationId });
		expect(error?.message).toBeUndefined();
		expect(valuesOf(sent, 'organization_id')).toEqual(wire);
	});

	test('to leave out travel with a minus, beside those that are wanted', async () => {
		const sent = clerk();
		const organizationId = ['org_1'];
		await filter(resource, { organizationId, excludeOrganizationId: ['org_2', '+org_3'] });
		expect(valuesOf(sent, 'organization_id').toSorted()).toEqual(['-org_2', '-org_3', 'org_1']);
	});

	test.each([
		['={{ "org_1, -org_2" }}', "can't contain '-org_2', which begins with a minus"],
		['={{ "-" }}', "'Organization Names or IDs' has an empty value in its list"],
		['={{ ["-undefined"] }}', "The value came out as 'undefined'"],
		['={{ Array.from({ length: 101 }, (_, at) => "org_" + at) }}', 'has 101 values'],
		['={{ "" }}', "Filter 'Organization Names or IDs' is empty"],
	])('%s is refused, and nothing is sent', async (organizationId, words) => {
		const sent = clerk();
		const { error } = await filter(resource, { organizationId });
		expect(error?.message).toContain(words);
		expect(sent).toEqual([]);
	});
});

test('organizations are offered by name and slug', async () => {
	const sent = standInForClerk(() => ({ body: { data: [clerkOrganization()], total_count: 1 } }));
	expect(await loadChoices('getOrganizations')).toEqual([
		{ name: 'Acme Inc (acme-inc)', value: 'org_1' },
	]);
	expect(sent[0].query).toEqual([
		['limit', '500'],
		['order_by', '+name'],
	]);
});
