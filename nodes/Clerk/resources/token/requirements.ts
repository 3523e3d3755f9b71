import { quoted } from '../../fields/quoted';
import type { Caller, Scoped } from './caller';

/** What must hold for a caller beside a valid token. */
export interface Requirements {
	/** Any of them. */
	audience?: readonly string[];
	/** Any of them. */
	client?: readonly string[];
	feature?: string;
	machine?: string;
	organization?: string;
	permission?: string;
	plan?: string;
	role?: string;
	/** All of them. */
	scope?: readonly string[];
}

/** The first requirement that a caller does not meet, in words; undefined when all are met. */
export function whyRefused(caller: Caller, required: Requirements): string | undefined {
	return whyForOthers(caller, required) ?? whyNotAllowed(caller, required);
}

/** Why a token is not for this workflow. A condition that it says nothing about is not met. */
function whyForOthers(
	{ kind, audience: receivers = [], clientId, scopes = [] }: Caller,
	{ audience, client, machine }: Requirements,
): string | undefined {
	if (audience && !audience.some((one) => receivers.includes(one))) {
		return oneOf('audience', audience);
	}
	if (client && !(clientId !== undefined && client.includes(clientId))) {
		return oneOf('client', client);
	}
	// The scopes of an API key are free text: one could be called like a machine.
	if (machine !== undefined && !(kind === 'm2mToken' && scopes.includes(machine))) {
		return `The machine ${quoted(machine)} is required`;
	}
	return undefined;
}

const oneOf = (noun: string, values: readonly string[]): string => {
	const listed = values.map(quoted);
	if (listed.length === 1) return `The ${noun} ${listed[0]} is required`;
	return `One of the ${noun}s ${listed.join(', ')} is required`;
};

function whyNotAllowed(caller: Caller, required: Requirements): string | undefined {
	const { feature, organization, permission, plan, role, scope = [] } = required;
	const { organizationId, organizationSlug, organizationRole, organizationPermissions } = caller;
	const isIn = [organizationId, organizationSlug].filter((one) => one !== undefined);
	if (organization !== undefined && !isIn.includes(organization)) {
		return `The organization ${quoted(organization)} is required`;
	}
	const isMember = organizationId !== undefined;
	if (role !== undefined && !(isMember && withOrg(organizationRole) === withOrg(role))) {
		return `The role ${quoted(role)} is required`;
	}
	const allowed = isMember ? (organizationPermissions ?? []) : [];
	if (permission !== undefined && !allowed.includes(String(withOrg(permission)))) {
		return `The permission ${quoted(permission)} is required`;
	}
	if (plan !== undefined && !has(caller.plans, plan)) return `The plan ${quoted(plan)} is required`;
	if (feature !== undefined && !has(caller.features, feature)) {
		return `The feature ${quoted(feature)} is required`;
	}
	const missing = scope.find((one) => !caller.scopes?.includes(one));
	return missing === undefined ? undefined : `The scope ${quoted(missing)} is required`;
}

/** Roles and permissions go with or without `org:` in front. */
const withOrg = (key: string | undefined): string | undefined => key?.replace(/^(org:)*/, 'org:');

/** By Clerk's names for whose a plan or feature is. */
const WHOSE: Readonly<Record<string, ReadonlyArray<keyof Scoped>>> = {
	o: ['organization'],
	org: ['organization'],
	organization: ['organization'],
	u: ['user'],
	user: ['user'],
};

/** Whether a slug is among them: `pro` of either, `org:pro` of the organization alone. */
function has(owned: Scoped | undefined, wanted: string): boolean {
	const [scope = '', slug] = wanted.split(':');
	if (!owned) return false;
	if (slug === undefined) return [...owned.organization, ...owned.user].includes(scope);
	return (WHOSE[scope] ?? []).some((whose) => owned[whose].includes(slug));
}
