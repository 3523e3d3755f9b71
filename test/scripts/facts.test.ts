import { facts } from '../../sandbox/facts/table.mts';
import { answerFaults, schemaFaults } from '../../sandbox/facts/validation.mts';

/** The facts about Clerk's API, taken from its OpenAPI document. */

const { operations, schemas } = facts;

/** Every object inside the table. */
function* parts(value: unknown): Generator<Record<string, unknown>> {
	if (typeof value !== 'object' || value === null) return;
	if (!Array.isArray(value)) yield value as Record<string, unknown>;
	for (const inner of Object.values(value)) yield* parts(inner);
}

describe('the table of facts', () => {
	it('is of the version that the node sends', () => {
		expect(facts.apiVersion).toBe('2026-05-12');
	});

	it('knows types, limits and what is required', () => {
		const { query, requiredQuery } = operations.GetUserList;
		expect(query.limit).toEqual({ type: 'integer', minimum: 1, maximum: 500, default: 10 });
		expect(query.email_address).toEqual({ type: 'array', items: { type: 'string' } });
		expect(query.banned).toEqual({ type: 'boolean' });
		expect(requiredQuery).toEqual([]);
		expect(operations.CreateOrganization.body?.required).toEqual(['name']);
		expect(operations.CreateUser).toMatchObject({
			bodyRequired: true,
			body: {
				additionalProperties: false,
				properties: {
					first_name: { type: ['string', 'null'] },
					email_address: { type: 'array', items: { type: 'string' } },
					public_metadata: { type: 'object' },
				},
			},
		});
		expect(operations.UpdateUser.body?.properties).not.toHaveProperty('public_metadata');
	});

	it('holds no sentences of the document', () => {
		const names = [...parts(facts)].flatMap(Object.keys);
		const properties = new Set(
			[...parts(facts)].flatMap((part) => Object.keys(part.properties ?? {})),
		);
		const said = names.filter((name) => /^(description|summary|title|examples?|x-.*)$/.test(name));
		expect(said.filter((name) => !properties.has(name))).toEqual([]);
		const withoutTags = Object.values(operations).map((operation) => ({ ...operation, tag: '' }));
		const values = [...parts([withoutTags, schemas])].flatMap((part) =>
			Object.entries(part).flatMap(([key, value]) => (key === 'default' ? [] : [value])),
		);
		const texts = values.map(String);
		expect(texts.filter((text) => /\w \w/.test(text) && !text.startsWith('[object'))).toEqual([]);
	});

	it('leaves out what is deprecated', () => {
		expect(operations.GetUserList.query).not.toHaveProperty('last_active_at_since');
		expect(operations.GetUserList.deprecatedQuery).toEqual(['last_active_at_since']);
	});

	it('has every schema that it refers to, and no other', () => {
		const references = [...parts(facts)].flatMap(({ $ref }) => ($ref ? [String($ref)] : []));
		const names = new Set(references.map((reference) => reference.replace('#/schemas/', '')));
		expect([...names].sort()).toEqual(Object.keys(schemas).sort());
	});

	it('allows for both shapes of a list that can be paginated', () => {
		expect(answerFaults('GetSessionList', '200', [])).toEqual([]);
		expect(answerFaults('GetSessionList', '200', { data: [], total_count: 0 })).toEqual([]);
		expect(answerFaults('GetSessionList', '200', { data: [] })).not.toEqual([]);
		const tokens = { data: [], total_count: 0 };
		expect(answerFaults('GetOAuthAccessToken', '200', tokens)).toEqual([]);
	});
});

describe('checking by the facts', () => {
	const organization = {
		object: 'organization',
		id: 'org_1',
		name: 'Acme',
		slug: 'acme',
		has_image: false,
		max_allowed_memberships: 5,
		admin_delete_enabled: true,
		public_metadata: {},
		created_at: 1,
		updated_at: 1,
	};

	it('takes a right answer', () => {
		expect(answerFaults('GetOrganization', '200', organization)).toEqual([]);
		expect(
			answerFaults('ListOrganizations', '200', { data: [organization], total_count: 1 }),
		).toEqual([]);
	});

	it.each([
		['a wrong type', { ...organization, created_at: '1' }, '/created_at must be integer'],
		['a wrong value', { ...organization, object: 'user' }, '/object must be equal to one of'],
		['a missing value', { ...organization, slug: undefined }, "required property 'slug'"],
		['a null that may not be', { ...organization, name: null }, '/name must be string'],
	])('finds %s', (_what, answer, fault) => {
		expect(answerFaults('GetOrganization', '200', answer).join()).toContain(fault);
	});

	it('lets null pass where the document does', () => {
		expect(schemaFaults('Organization', { ...organization, role_set_key: null })).toEqual([]);
	});

	it('finds a status that is not documented', () => {
		expect(answerFaults('GetUser', '302', {})).toEqual(['status 302 is not documented']);
	});
});
