import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Field } from '../../nodes/Clerk/fields/field';
import { isAnyCall } from '../../nodes/Clerk/declare/operation';
import { resources } from '../../nodes/Clerk/resources';

/** Every declared operation, with the resource it belongs to. */
export const everyOperation = resources.flatMap((resource) =>
	resource.operations.map((operation) => ({
		name: `${resource.value}: ${operation.value}`,
		resource: resource.value,
		operation,
	})),
);

/** Those whose calls the declaration names, so that Clerk's document can tell about them. */
export const documentedOperations = everyOperation.filter(({ operation }) => !isAnyCall(operation));

/** A session token, as far as its form goes. */
const JWT = [{ alg: 'RS256', typ: 'JWT', kid: 'ins_1' }, { sub: 'user_1', sid: 'sess_1' }, {}]
	.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
	.join('.');

/** Other values for a field that decides which of its calls an operation makes. */
export const VARIANTS: Record<string, Array<Record<string, unknown>>> = {
	'token: verify': [{ token: 'ak_secret' }, { token: 'mt_secret' }, { token: 'oat_secret' }],
};

/** Values for the fields whose kind does not tell what they hold. */
const SAMPLES: Record<string, unknown> = {
	emailAddress: 'nathan@example.com',
	token: JWT,
	accept: ['session', 'apiKey', 'm2mToken', 'oauthToken'],
	// A token that is no good is a result unless this is on.
	failIfInvalid: false,
	emailAddressIdentificationStatus: 'verified',
	phoneNumberIdentificationStatus: 'reserved',
	// Of AWS Cognito, whose form is the only one that is checked.
	passwordDigest: 'awscognito#us-east-1_pool#client#nathan@example.com',
	redirectUrl: 'https://example.com/start',
	slug: 'acme-inc',
	// One choice or several.
	enrollmentMode: 'manual_invitation',
	url: 'https://example.com/callback',
	// Clerk's document says how such an ID looks.
	subject: { __rl: true, mode: 'id', value: 'mch_2NNEqL2nrIRdJ194ndJqAHwEfxC' },
	createdBy: { __rl: true, mode: 'id', value: 'user_2NNEqL2nrIRdJ194ndJqAHwEfxC' },
	// What is no key or ID is looked up by its name.
	role: 'org:member',
	roleKey: 'org:editor',
	toRoleKey: 'org:member',
	permissions: 'perm_1, perm_2',
	roles: ['org:admin', 'org:member'],
	roleKeys: 'org:admin, org:member',
	defaultRoleKey: 'org:member',
	creatorRoleKey: 'org:admin',
	creatorRoleId: 'role_1',
	domainsDefaultRoleId: 'role_2',
	domainsEnrollmentModes: ['automatic_invitation'],
	blockedCountryCodes: 'kp, RU',
	countryCodes: 'kp, RU',
	destRoleSetKey: { __rl: true, mode: 'key', value: 'role_set:default' },
	groupRoleMappings: {
		row: [{ directoryGroupId: 'group_1', roleId: 'role_1', directoryGroupDisplayName: 'Staff' }],
	},
	// The group that the answers of tests are about.
	mappings: { row: [{ directoryGroupId: 'x', roleId: 'role_1' }] },
	roleId: 'role_1',
	reassignmentMappings: { mapping: [{ from: 'org:editor', to: 'org:member' }] },
	payer: 'user',
	path: '/users/user_1/ban',
	queryParameters: { row: [{ name: 'query', value: 'ada' }] },
	customAttributes: { row: [{ name: 'Department', key: 'department', multiValued: false }] },
	// The input item's file.
	file: 'data',
};

/** Clerk's document says how such an ID looks where a portal link is created. */
const ORGANIZATION = { __rl: true, mode: 'id', value: 'org_2NNEqL2nrIRdJ194ndJqAHwEfxC' };

/** Values that fit what Clerk's document lets the test answer. */
const OWN: Record<string, Record<string, unknown>> = {
	'adminPortalLink: create': { organizationId: ORGANIZATION },
	'creditBalance: adjust': { adjustment: 'increase', amount: 1 },
	'enterpriseConnection: setUp': { organizationId: ORGANIZATION },
	'subscription: changePlan': { planId: { __rl: true, mode: 'id', value: 'x' } },
};

/** A field can't be cleared and set at once, so clearing has tests of its own. */
const ALONE = new Set(['fieldsToClear']);

/** Of two fields that can stand for each other, the one that the smallest call sets. */
const ENOUGH: Record<string, string[]> = {
	// Switches without which nothing is sent.
	'billingPrice: create': ['createPermanently'],
	'enterpriseConnection: setUp': ['directoryProvider'],
	'enterpriseConnection: update': ['allowDeletingDomains'],
	'subscriptionItem: changePrice': ['allowImmediateCharge'],
	'instance: update': ['allowReplacingOrigins'],
	'instance: updateRestrictions': ['allowLockout'],
	'instance: updateOrganizationSettings': ['allowTurningOffOrganizations'],
	'instance: getInterstitial': ['publishableKey'],
	'organization: updateMetadata': ['publicMetadata'],
	'organizationMembership: updateMetadata': ['privateMetadata'],
	'session: getAll': ['userId'],
	'user: updateMetadata': ['publicMetadata'],
};

/** Parameters for an operation with the fewest fields that it can do with. */
export function smallest(declared: (typeof everyOperation)[number]): INodeParameters {
	const { name, operation } = declared;
	// An update needs something to update, whatever it is.
	const updates = operation.fields.find((field) => field.name === 'updateFields')?.members ?? [];
	const enough = [
		...(ENOUGH[name] ?? []),
		updates.find(({ name: field }) => !ALONE.has(field))?.name,
	];
	return parametersFor(
		declared,
		(field) => field.property.required === true || enough.includes(field.name),
	);
}

/** These parameters with each choice of each dropdown, also of those inside collections. */
export function withEachChoice(
	{ operation }: (typeof everyOperation)[number],
	parameters: INodeParameters,
): INodeParameters[] {
	const places = operation.fields.flatMap((field) => [
		{ field, holder: undefined },
		...(field.members ?? []).map((member) => ({ field: member, holder: field.name })),
	]);
	return places.flatMap(({ field: { name, property }, holder }) => {
		// What the editor fills in at run time has no choices of its own.
		const choices = property.type === 'options' ? (property.options ?? []) : [];
		return (choices as Array<{ value: string }>).map(({ value }) => {
			const chosen = { [name]: value };
			if (!holder) return { ...parameters, ...chosen };
			return { ...parameters, [holder]: { ...(parameters[holder] as object), ...chosen } };
		});
	});
}

/** What other fields must say for a field to be shown. */
export const shownBy = ({ property }: Field): INodeParameters =>
	Object.fromEntries(
		Object.entries(property.displayOptions?.show ?? {}).map(([name, values]) => [
			name,
			values?.[0] as string,
		]),
	);

/** A value for a field, as the panel would hold it. */
export function sampleFor({ name, property }: Field): unknown {
	if (name in SAMPLES) return SAMPLES[name];
	// What a key looks like depends on what it is the key of.
	if (name === 'key') return property.placeholder?.replace('e.g. ', '');
	switch (property.type) {
		case 'boolean':
			return true;
		case 'number':
			return Math.max(7, property.typeOptions?.minValue ?? 0);
		case 'json':
			return '{"plan": "pro"}';
		case 'dateTime':
			return '2026-05-12T09:00:00Z';
		case 'multiOptions':
			return [(property.options?.[0] as { value: string } | undefined)?.value ?? `${name} 1`];
		case 'options':
			return (property.options?.[0] as { value: string } | undefined)?.value ?? `${name} 1`;
		case 'resourceLocator':
			return { __rl: true, mode: 'id', value: `${name}_1` };
		default:
			return `${name} 1`;
	}
}

/** Parameters for an operation with the fields that `isWanted` picks set to samples. */
export function parametersFor(
	{ name, resource, operation }: (typeof everyOperation)[number],
	isWanted: (field: Field) => boolean,
): INodeParameters {
	const sample = (fields: readonly Field[]): IDataObject =>
		Object.fromEntries(
			fields
				.filter((field) => field.members ?? (isWanted(field) && !ALONE.has(field.name)))
				.map((field) => [
					field.name,
					field.members
						? sample(field.members)
						: ((OWN[name]?.[field.name] ?? sampleFor(field)) as string),
				]),
		);
	return {
		resource,
		operation: operation.value,
		...sample(operation.fields),
	} as INodeParameters;
}
