import type { Store } from '../../store/store.mts';
import type { SignedIn } from '../../values/claims.mts';
import { organizationJson } from '../organization/shape.mts';
import { membershipOf } from '../organizationMembership/record.mts';
import { permissionKeys, roleByKey } from '../organizationRole/record.mts';
import { userJson } from '../user/shape.mts';
import type { SessionRecord } from './record.mts';

/** The app that people sign in to. */
const APP = 'https://app.example.com';

/** Who is signed in with this session. */
export function signedIn(store: Store, session: SessionRecord, party = APP): SignedIn {
	const { id, user_id: userId, status } = session;
	const organization = activeOrganization(store, session);
	return {
		userId,
		sessionId: id,
		party,
		status,
		organization,
		// Whose permissions there are, the feature of each is part of the plan.
		features: organization && featuresOf(organization.permissions),
		plans: [organization ? 'o:free_org' : 'u:free_user'],
	};
}

function activeOrganization(store: Store, session: SessionRecord): SignedIn['organization'] {
	const { user_id: userId, last_active_organization_id: id } = session;
	const organization = id ? store.organizations.get(id) : undefined;
	const membership = organization && membershipOf(store, organization.id, userId);
	if (!organization || !membership) return undefined;
	const role = roleByKey(store, membership.role);
	const permissions = role ? permissionKeys(store, role) : [];
	return {
		id: organization.id,
		slug: organization.slug,
		role: membership.role,
		permissions: permissions.filter((key) => !key.startsWith('org:sys_')),
	};
}

/** `org:reports:read` is a permission of the feature `reports`. */
const featuresOf = (permissions: readonly string[]): string[] => [
	...new Set(permissions.map((key) => `o:${key.split(':')[1]}`)),
];

/** The claims of a template, with the values of its shortcodes: `{{user.primary_email_address}}`. */
export function filledIn(
	claims: Record<string, unknown>,
	store: Store,
	session: SessionRecord,
	now: number,
): Record<string, unknown> {
	const user = store.users.get(session.user_id);
	const organization = store.organizations.get(session.last_active_organization_id ?? '');
	const primary = user?.email_addresses.find(({ id }) => id === user.primary_email_address_id);
	const values: Record<string, object | undefined> = {
		user: user && { ...userJson(user, now), primary_email_address: primary?.email_address },
		org: organization && organizationJson(store, organization),
		session,
	};
	const valueOf = (path: string): unknown =>
		path
			.split('.')
			.reduce<unknown>((value, name) => (Object(value) as Record<string, unknown>)[name], values);
	const fill = (value: unknown): unknown => {
		if (typeof value === 'string') {
			const [, only] = /^\{\{\s*([\w.]+)\s*\}\}$/.exec(value) ?? [];
			if (only) return valueOf(only) ?? null;
			return value.replace(/\{\{\s*([\w.]+)\s*\}\}/g, (_, path: string) =>
				String(valueOf(path) ?? ''),
			);
		}
		if (Array.isArray(value)) return value.map(fill);
		if (typeof value !== 'object' || value === null) return value;
		return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, fill(inner)]));
	};
	return fill(claims) as Record<string, unknown>;
}
