import { badValue, refuseIfAny } from '../../errors.mts';
import { countedPage, inOrder } from '../../records/lists.mts';
import type { Body } from '../../requests/body.mts';
import type { Resource } from '../../resource.mts';
import { newSecret } from '../../values/secrets.mts';
import { mappings } from './mappings.mts';
import { byBothNames } from './naming.mts';
import { directoryOf, mappingsOf, readMapping } from './record.mts';
import type { DirectoryRecord, MappingRecord } from './record.mts';
import { insertDirectory, seedDirectories } from './seed.mts';
import { directoryJson, withKey } from './shape.mts';

interface Tables {
	directories: DirectoryRecord;
	groupMappings: MappingRecord;
}

/** The mapping of attributes with what is merged into it. */
function merged(present: Record<string, string>, changes: Record<string, string | null> = {}) {
	const all = Object.entries({ ...present, ...changes });
	return Object.fromEntries(all.filter((one): one is [string, string] => one[1] !== null));
}

const directories = byBothNames({
	ListDirectories: ({ store, query }, naming) => {
		const ordered = inOrder(store.directories.values(), '-created_at', {
			created_at: (one) => one.created_at,
		});
		return countedPage(ordered, query, (one) => directoryJson(store, naming, one));
	},

	CreateDirectory: ({ store, now, body }, naming) => {
		const { group_role_mappings: groups = [], name = '', provider } = body;
		const { enterprise_connection_id: connection } = body;
		const param = 'enterprise_connection_id';
		const isKnown = store.enterpriseConnections.has(connection);
		refuseIfAny(isKnown ? [] : [badValue(param, 'is not an enterprise connection')]);
		const given = (groups as Body[]).map((one) => readMapping(store, naming, one));
		const directory = insertDirectory(store, now, {
			name,
			provider,
			enterprise_connection_id: connection,
			group_role_mapping_enabled: given.length > 0,
		});
		given.forEach((mapping, index) =>
			store.insert('groupMappings', now, {
				...mapping,
				group_name: mapping.group_name ?? '',
				directory_id: directory.id,
				precedence: groups[index].precedence ?? index + 1,
			}),
		);
		return withKey(store, naming, directory);
	},

	GetDirectory: (call, naming) => directoryJson(call.store, naming, directoryOf(call, naming)),

	UpdateDirectory: (call, naming) => {
		const { store, now, body } = call;
		const directory = directoryOf(call, naming);
		Object.assign(directory, body, {
			attribute_mapping: merged(directory.attribute_mapping, body.attribute_mapping),
			updated_at: now,
		});
		return directoryJson(store, naming, directory);
	},

	DeleteDirectory: (call, naming) => {
		const { store } = call;
		const directory = directoryOf(call, naming);
		for (const { id } of mappingsOf(store, directory)) store.groupMappings.delete(id);
		store.directories.delete(directory.id);
		return { object: naming.directory, id: directory.id, deleted: true };
	},

	RotateDirectoryAPIKey: (call, naming) => {
		const { store, now } = call;
		const directory = directoryOf(call, naming);
		Object.assign(directory, { api_key: newSecret('ak', store.random), updated_at: now });
		return withKey(store, naming, directory);
	},
});

/** Directories, from which identity providers provision users. */
export const directory: Resource<Tables> = {
	tables: { directories: 'scim', groupMappings: 'sgrm' },
	seed: seedDirectories,
	handlers: { ...directories, ...mappings },
};
