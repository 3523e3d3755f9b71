import { badValue, conflict, refuseIfAny } from '../../errors.mts';
import { crud } from '../../records/crud.mts';
import { countedPage, inOrder } from '../../records/lists.mts';
import type { Handlers, Resource } from '../../resource.mts';
import { where } from '../../store/store.mts';
import type { Store } from '../../store/store.mts';
import { findOrganization } from '../organization/record.mts';
import { bodyErrors, domainsOf, readinessErrors, takenDomains } from './checks.mts';
import { findConnection, isSaml } from './record.mts';
import type { EnterpriseConnectionRecord, TestRunRecord } from './record.mts';
import { insertConnection, seedConnections } from './seed.mts';
import { connectionJson, testRunJson } from './shape.mts';

interface Tables {
	enterpriseConnections: EnterpriseConnectionRecord;
	enterpriseTestRuns: TestRunRecord;
}

const connections = crud({
	table: 'enterpriseConnections',
	object: 'enterprise_connection',
	noun: 'enterprise connection',
	param: 'enterprise_connection_id',
	show: connectionJson,
});

/** Without what was sent as null, which changes nothing. */
const given = (body: object): object =>
	Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));

/** An active connection takes the place of verified domains of organizations. */
function deleteOrganizationDomains(store: Store, domains: readonly string[]): void {
	for (const { id, name, verified_at } of store.organizationDomains.values()) {
		if (verified_at !== null && domains.includes(name)) store.organizationDomains.delete(id);
	}
}

const handlers: Handlers = {
	ListEnterpriseConnections: ({ store, query }) => {
		const { organization_id: organization, active } = query;
		const fitting = where(
			store.enterpriseConnections,
			(one) =>
				(organization === undefined || one.organization_id === organization) &&
				(active === undefined || one.active === active),
		);
		const ordered = inOrder(fitting, '-created_at', { created_at: (one) => one.created_at });
		return countedPage(ordered, query, connectionJson);
	},

	CreateEnterpriseConnection: ({ store, now, body }) => {
		const { saml, oidc, name, provider, domains: _, ...rest } = given(body) as typeof body;
		const domains = domainsOf(body);
		refuseIfAny(bodyErrors(body));
		if (rest.organization_id) findOrganization(store, rest.organization_id);
		const [taken] = takenDomains(store, domains);
		if (taken) {
			throw conflict('enterprise_connection_domain_taken', `${taken} has a connection already.`);
		}
		const settings = { ...(isSaml({ provider }) ? saml : oidc) };
		refuseIfAny(readinessErrors({ active: rest.active ?? false, provider, settings }));
		const fields = { ...rest, name, provider, domains, settings };
		return connectionJson(insertConnection(store, now, fields));
	},

	GetEnterpriseConnection: connections.get,

	UpdateEnterpriseConnection: connections.update(({ store, body }, present) => {
		const { saml, oidc, domains: _, ...rest } = given(body) as typeof body;
		const domains = domainsOf(body);
		const [taken] = takenDomains(store, domains, present);
		refuseIfAny([
			...bodyErrors(body),
			...(taken ? [badValue('domains', `holds ${taken}, which has a connection already`)] : []),
		]);
		if (rest.organization_id) findOrganization(store, rest.organization_id);
		const changes = {
			...rest,
			...(domains.length > 0 && { domains }),
			settings: { ...present.settings, ...(isSaml(present) ? saml : oidc) },
		};
		const changed = { ...present, ...changes };
		refuseIfAny(readinessErrors(changed));
		if (changed.active && !present.active) deleteOrganizationDomains(store, changed.domains);
		return changes;
	}),

	DeleteEnterpriseConnection: connections.remove(({ store }, { id }) => {
		const runs = where(store.enterpriseTestRuns, (one) => one.enterprise_connection_id === id);
		for (const run of runs) store.enterpriseTestRuns.delete(run.id);
	}),

	CreateEnterpriseConnectionTestRun: ({ store, now, path }) => {
		const { id } = findConnection(store, path.enterprise_connection_id);
		const run = { enterprise_connection_id: id, status: 'pending' } as const;
		const { id: runId } = store.insert('enterpriseTestRuns', now, run);
		return { url: `https://sandbox.accounts.dev/v1/enterprise_connections/test/${runId}` };
	},

	ListEnterpriseConnectionTestRuns: ({ store, path, query }) => {
		const connection = findConnection(store, path.enterprise_connection_id);
		const fitting = where(
			store.enterpriseTestRuns,
			(one) =>
				one.enterprise_connection_id === connection.id &&
				(!query.status || query.status.includes(one.status)),
		);
		const ordered = inOrder(fitting, '-created_at', { created_at: (one) => one.created_at });
		return countedPage(ordered, query, (one) => testRunJson(one, connection));
	},
};

/** Connections to the identity providers of customers. */
export const enterpriseConnection: Resource<Tables> = {
	tables: { enterpriseConnections: 'entconn', enterpriseTestRuns: 'entrun' },
	seed: seedConnections,
	handlers,
};
