import { badFormat, badValue, exists, notFound, refuseIfAny } from '../../errors.mts';
import { countedPage, inOrder, signed } from '../../records/lists.mts';
import type { Call, Handlers, Resource } from '../../resource.mts';
import { where } from '../../store/store.mts';
import { answered } from '../../webhooks/events.mts';
import { findOrganization } from '../organization/record.mts';
import { domainJson } from './record.mts';
import type { OrganizationDomainRecord } from './record.mts';
import { seedDomainsAndInvitations } from './seed.mts';

interface Tables {
	organizationDomains: OrganizationDomainRecord;
}

const MODES = [
	'manual_invitation',
	'automatic_invitation',
	'automatic_suggestion',
	'enterprise_sso',
];

const modeErrors = (mode: string | null | undefined) =>
	mode == null || MODES.includes(mode)
		? []
		: [badValue('enrollment_mode', `must be one of ${MODES.join(', ')}`)];

function findDomain({ store, path }: Call): OrganizationDomainRecord {
	const { id } = findOrganization(store, path.organization_id);
	const domain = store.organizationDomains.get(path.domain_id);
	if (domain?.organization_id === id) return domain;
	throw notFound('organization domain', path.domain_id);
}

function list({ store, query }: Call, organizationId: string | undefined) {
	// One value can hold several modes, separated by commas.
	const modes = [query.enrollment_mode ?? []].flat().flatMap((mode: string) => mode.split(','));
	const unsigned = modes.map((mode: string) => mode.replace(/^-/, ''));
	refuseIfAny(unsigned.flatMap(modeErrors));
	const fitsMode = signed(modes);
	const part = query.query?.toLowerCase();
	const fitting = where(
		store.organizationDomains,
		(one) =>
			(!organizationId || one.organization_id === organizationId) &&
			fitsMode([one.enrollment_mode]) &&
			(!query.verified || String(one.verified_at !== null) === query.verified) &&
			(!query.domains || query.domains.includes(one.name)) &&
			(!part ||
				(part.startsWith('org_') ? one.organization_id === query.query : one.name.includes(part))),
	);
	const ordered = inOrder(fitting, query.order_by ?? '-created_at', {
		created_at: ({ created_at }) => created_at,
		name: ({ name }) => name,
	});
	return countedPage(ordered, query, (one) => domainJson(store, one));
}

const handlers: Handlers = {
	ListOrganizationDomains: (call) =>
		list(call, findOrganization(call.store, call.path.organization_id).id),

	ListAllOrganizationDomains: (call) => list(call, call.query.organization_id),

	CreateOrganizationDomain: ({ store, now, path, body }) => {
		const organization = findOrganization(store, path.organization_id);
		const name = (body.name ?? '').trim().toLowerCase();
		const isTaken = where(store.organizationDomains, (one) => one.name === name).next().value;
		refuseIfAny([
			...(/^([a-z0-9-]+\.)+[a-z]{2,}$/.test(name)
				? []
				: [badFormat('name', 'must be a valid domain')]),
			...modeErrors(body.enrollment_mode),
			...(isTaken ? [exists('name', 'domain')] : []),
		]);
		const domain = store.insert('organizationDomains', now, {
			organization_id: organization.id,
			name,
			enrollment_mode: body.enrollment_mode ?? 'manual_invitation',
			verified_at: (body.verified ?? true) ? now : null,
			ownership_verified_at: null,
		});
		return domainJson(store, domain);
	},

	UpdateOrganizationDomain: (call) => {
		const { store, now, body } = call;
		const domain = findDomain(call);
		refuseIfAny(modeErrors(body.enrollment_mode));
		domain.enrollment_mode = body.enrollment_mode ?? domain.enrollment_mode;
		if (body.verified != null) domain.verified_at = body.verified ? now : null;
		domain.updated_at = now;
		return domainJson(store, domain);
	},

	VerifyOrganizationDomainOwnership: (call) => {
		const domain = findDomain(call);
		domain.ownership_verified_at ??= call.now;
		return domainJson(call.store, domain);
	},

	DeleteOrganizationDomain: (call) => {
		const { id } = findDomain(call);
		call.store.organizationDomains.delete(id);
		return { object: 'organization_domain', id, deleted: true };
	},
};

/** Email domains of organizations. */
export const organizationDomain: Resource<Tables> = {
	tables: { organizationDomains: 'orgdmn' },
	seed: seedDomainsAndInvitations,
	handlers,
	events: {
		CreateOrganizationDomain: answered('organizationDomain.created'),
		DeleteOrganizationDomain: answered('organizationDomain.deleted'),
		UpdateOrganizationDomain: answered('organizationDomain.updated'),
		VerifyOrganizationDomainOwnership: answered('organizationDomain.updated'),
	},
};
