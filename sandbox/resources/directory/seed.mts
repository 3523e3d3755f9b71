import type { Seed } from '../../store/seed.mts';
import type { NewRecord, Store } from '../../store/store.mts';
import { DAY } from '../../values/dates.mts';
import { newSecret } from '../../values/secrets.mts';
import type { DirectoryRecord } from './record.mts';

/** What a directory maps from the start. */
const ATTRIBUTES = {
	first_name: 'name.givenName',
	last_name: 'name.familyName',
	email_address: 'emails.#(primary==true).value',
};

/** Adds a directory with a key of its own. */
export const insertDirectory = (
	store: Store,
	time: number,
	fields: Pick<NewRecord<DirectoryRecord>, 'enterprise_connection_id' | 'name' | 'provider'> &
		Partial<NewRecord<DirectoryRecord>>,
): DirectoryRecord =>
	store.insert('directories', time, {
		enabled: true,
		group_role_mapping_enabled: false,
		attribute_mapping: { ...ATTRIBUTES },
		api_key: newSecret('ak', store.random),
		...fields,
	});

/** A directory in use, with two groups, and one that is turned off. */
export function seedDirectories(store: Store, { date }: Seed): void {
	const [first, second] = [...store.enterpriseConnections.values()];
	const [admin, member] = store.roles.keys();
	if (!second) return;
	const time = date - 60 * DAY;
	const inUse = insertDirectory(store, time, {
		name: `${first.name} Okta`,
		provider: 'okta',
		enterprise_connection_id: first.id,
		group_role_mapping_enabled: true,
	});
	const groups = [
		['00gadmins', 'Admins', admin],
		['00geveryone', 'Everyone', member],
	];
	groups.forEach(([group_id, group_name, role_id], index) => {
		const mapping = { group_id, group_name, role_id, precedence: index + 1 };
		store.insert('groupMappings', time, { ...mapping, directory_id: inUse.id });
	});
	insertDirectory(store, date - 4 * DAY, {
		name: `${second.name} Entra ID`,
		provider: 'microsoft',
		enterprise_connection_id: second.id,
		enabled: false,
	});
}
