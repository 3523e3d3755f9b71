import type { Caller, Scoped } from './caller';

/** What must hold for a caller beside a valid token. */
export interface Requirements {
	feature?: string;
	organization?: string;
	permission?: string;
	plan?: string;
	role?: string;
	scope?: readonly string[];
}

/** The first requirement that a caller does not meet, in words; undefined when all are met. */
export function whyRefused(caller: Caller, required: Requirements): string | undefined {
	const { feature, organization, permission, plan, role, scope = [] } = required;
	const { organizationId, organizationSlug, organizationRole, organizationPermissions } = caller;
	const isIn = [organizationId, organizationSlug].filter((one) => one !== undefined);
	if (organization !== undefined && !isIn.includes(organization)) {
		return `The organization '${organization}' is required`;
	}
	const isMember = organizationId !== undefined;
	if (role !== undefined && !(isMember && withOrg(organizationRole) === withOrg(role))) {
		return `The role '${role}' is required`;
	}
	const allowed = isMember ? (organizationPermissions ?? []) : [];
	if (permission !== undefined && !allowed.includes(String(withOrg(permission)))) {
		return `The permission '${permission}' is required`;
	}
	if (plan !== undefined && !has(caller.plans, plan)) return `The plan '${plan}' is required`;
	if (feature !== undefined && !has(caller.features, feature)) {
		return `The feature '${feature}' is required`;
	}
	const missing = scope.find((one) => !caller.scopes?.includes(one));
	return missing === undefined ? undefined : `The scope '${missing}' is required`;
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
