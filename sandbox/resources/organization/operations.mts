import { badValue, entry, notFound, Refusal, refuseIfAny } from '../../errors.mts';
import { countedPage, inOrder, signed } from '../../records/lists.mts';
import type { Call, Handlers } from '../../resource.mts';
import { where } from '../../store/store.mts';
import { readDate } from '../../values/dates.mts';
import { metadataErrors } from '../../values/metadata.mts';
import { instanceOf } from '../instance/settings.mts';
import { addMember, removeMembers } from '../organizationMembership/record.mts';
import { nameErrors, slugErrors, slugFrom } from './names.mts';
import { findOrganization, organizationBySlug } from './record.mts';
import type { OrganizationRecord } from './record.mts';
import { membersCount, organizationJson } from './shape.mts';

function create({ store, now, body }: Call): object {
	const taken = (slug: string) => organizationBySlug(store, slug) !== undefined;
	refuseIfAny([
		...nameErrors(body.name),
		...slugErrors(body.slug ?? undefined, taken),
		...metadataErrors(body),
		...readDate(body, 'created_at').errors,
	]);
	if (body.created_by && !store.users.has(body.created_by)) {
		throw new Refusal(
			400,
			entry(
				'organization_creator_not_found',
				'organization creator not found',
				`User ${body.created_by} was not found to create the organization.`,
			),
		);
	}
	const createdAt = readDate(body, 'created_at').date ?? now;
	const { organization: settings } = instanceOf(store);
	const organization = store.insert('organizations', createdAt, {
		name: body.name.trim(),
		slug: body.slug ?? slugFrom(body.name, taken, now),
		has_image: false,
		max_allowed_memberships: body.max_allowed_memberships ?? settings.max_allowed_memberships,
		admin_delete_enabled: settings.admin_delete_enabled,
		public_metadata: body.public_metadata ?? {},
		private_metadata: body.private_metadata ?? {},
		created_by: body.created_by || null,
		role_set_key: body.role_set_key ?? null,
	});
	organization.updated_at = now;
	if (organization.created_by) {
		addMember(store, now, {
			organization_id: organization.id,
			user_id: organization.created_by,
			role: settings.creator_role,
		});
	}
	return organizationJson(store, organization);
}

function update({ store, now, path, body }: Call): object {
	const organization = findOrganization(store, path.organization_id);
	const { date, errors } = readDate(body, 'created_at');
	const most = body.max_allowed_memberships;
	refuseIfAny([
		...(body.name == null ? [] : nameErrors(body.name)),
		...slugErrors(body.slug ?? undefined, (slug) => {
			const owner = organizationBySlug(store, slug);
			return owner !== undefined && owner !== organization;
		}),
		...(most && most < membersCount(store, organization.id)
			? [badValue('max_allowed_memberships', 'is less than the members that there are')]
			: []),
		...errors,
	]);
	organization.name = body.name?.trim() ?? organization.name;
	organization.slug = body.slug ?? organization.slug;
	organization.max_allowed_memberships = most ?? organization.max_allowed_memberships;
	organization.admin_delete_enabled =
		body.admin_delete_enabled ?? organization.admin_delete_enabled;
	organization.created_at = date ?? organization.created_at;
	if (body.role_set_key !== undefined) organization.role_set_key = body.role_set_key;
	organization.updated_at = now;
	return organizationJson(store, organization);
}

/** Get Many, Create, Get, Update, Delete. */
export const operations: Handlers = {
	ListOrganizations: ({ store, query }) => {
		const part = query.query?.toLowerCase();
		const byId = signed(query.organization_id);
		const byMember = signed(query.user_id);
		const members = (organization: OrganizationRecord) =>
			[...where(store.memberships, (one) => one.organization_id === organization.id)].map(
				({ user_id }) => user_id,
			);
		const fitting = where(
			store.organizations,
			(one) =>
				(!part ||
					one.id === query.query ||
					one.name.toLowerCase().includes(part) ||
					one.slug.includes(part)) &&
				byId([one.id]) &&
				(!query.user_id || byMember(members(one))),
		);
		const ordered = inOrder(fitting, query.order_by, {
			name: ({ name }) => name,
			created_at: ({ created_at }) => created_at,
			members_count: ({ id }) => membersCount(store, id),
		});
		return countedPage(ordered, query, (one) => organizationJson(store, one, query));
	},

	CreateOrganization: create,

	GetOrganization: ({ store, path, query }) => {
		const idOrSlug = path.organization_id;
		const organization = store.organizations.get(idOrSlug) ?? organizationBySlug(store, idOrSlug);
		if (!organization) throw notFound('organization', idOrSlug);
		return organizationJson(store, organization, query);
	},

	UpdateOrganization: update,

	DeleteOrganization: ({ store, path }) => {
		const { id, slug } = findOrganization(store, path.organization_id);
		removeMembers(store, ({ organization_id }) => organization_id === id);
		for (const session of where(store.sessions, (one) => one.last_active_organization_id === id)) {
			session.last_active_organization_id = null;
		}
		for (const kept of [store.organizationInvitations, store.organizationDomains]) {
			for (const one of kept.values()) if (one.organization_id === id) kept.delete(one.id);
		}
		store.organizations.delete(id);
		return { object: 'organization', id, slug, deleted: true };
	},
};
