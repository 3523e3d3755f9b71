import type { Seed } from '../../store/seed.mts';
import type { Store } from '../../store/store.mts';
import { DAY } from '../../values/dates.mts';
import type { EnterpriseConnectionRecord } from './record.mts';

/** A connection as a body and the defaults make it. */
export function insertConnection(
	store: Store,
	time: number,
	fields: Partial<EnterpriseConnectionRecord> &
		Pick<EnterpriseConnectionRecord, 'domains' | 'name' | 'provider'>,
): EnterpriseConnectionRecord {
	const isSaml = fields.provider.startsWith('saml_');
	return store.insert('enterpriseConnections', time, {
		active: false,
		organization_id: null,
		allow_organization_account_linking: false,
		sync_user_attributes: true,
		disable_additional_identifications: false,
		custom_attributes: [],
		settings: {},
		inner_id: store.id(isSaml ? 'samlc' : 'oac', time),
		...fields,
	});
}

const IDP = {
	idp_entity_id: 'https://idp.example.net/entity',
	idp_sso_url: 'https://idp.example.net/sso',
	idp_metadata_url: 'https://idp.example.net/metadata.xml',
};

/** Two customers: one signs in, the other is still trying. */
export function seedConnections(store: Store, { date }: Seed): void {
	const [first, second] = [...store.organizations.values()].slice(1, 3);
	if (!second) return;
	const active = insertConnection(store, date - 90 * DAY, {
		name: first.name,
		provider: 'saml_okta',
		domains: [`${first.slug}.example.net`],
		organization_id: first.id,
		active: true,
		settings: IDP,
	});
	const trying = insertConnection(store, date - 5 * DAY, {
		name: second.name,
		provider: 'oidc_custom',
		domains: [`${second.slug}.example.net`],
		organization_id: second.id,
	});
	const runs = [
		[active, 'failed', 89],
		[active, 'success', 88],
		[trying, 'failed', 4],
		[trying, 'pending', 3],
	] as const;
	for (const [{ id }, status, days] of runs) {
		const run = { enterprise_connection_id: id, status };
		store.insert('enterpriseTestRuns', date - days * DAY, run);
	}
}
