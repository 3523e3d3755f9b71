import type { Store } from '../../store/store.mts';
import { roleJson } from '../organizationRole/record.mts';
import type { Naming } from './naming.mts';
import type { DirectoryRecord, MappingRecord } from './record.mts';

/** A directory as on the wire, without its key. */
export function directoryJson(store: Store, naming: Naming, record: DirectoryRecord): object {
	const { api_key: _, enterprise_connection_id: connection, ...directory } = record;
	return {
		...directory,
		object: naming.directory,
		enterprise_connection_id: store.enterpriseConnections.has(connection) ? connection : null,
		endpoint_url: `https://sandbox.accounts.dev/v1/scim/${record.id}`,
		custom_attributes: [],
		api_key: null,
	};
}

/** The same with its new key. */
export const withKey = (store: Store, naming: Naming, record: DirectoryRecord): object => ({
	...directoryJson(store, naming, record),
	api_key: record.api_key,
});

/** A mapping as on the wire, under both names. */
export function mappingJson(store: Store, { mapping: object }: Naming, record: MappingRecord) {
	const { group_id: group, group_name: name, role_id: roleId, ...mapping } = record;
	const role = store.roles.get(roleId);
	return {
		...mapping,
		object,
		scim_directory_id: record.directory_id,
		directory_group_id: group,
		scim_group_id: group,
		directory_group_display_name: name,
		scim_group_display_name: name,
		...(role && { role: roleJson(store, role) }),
	};
}

/** The mappings of a directory as on the wire. */
export const mappingList = (store: Store, naming: Naming, mappings: readonly MappingRecord[]) => ({
	data: mappings.map((one) => mappingJson(store, naming, one)),
	total_count: mappings.length,
});
