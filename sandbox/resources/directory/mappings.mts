import { badValue, exists, notFound, refuseIfAny } from '../../errors.mts';
import type { Body } from '../../requests/body.mts';
import { byBothNames } from './naming.mts';
import { directoryOf, mappedDirectory, mappingsOf, readMapping } from './record.mts';
import { mappingJson, mappingList } from './shape.mts';

/** The roles of a directory's groups. */
export const mappings = byBothNames({
	ListDirectoryGroupRoleMappings: (call, naming) => {
		const all = mappingsOf(call.store, directoryOf(call, naming));
		return mappingList(call.store, naming, all);
	},

	CreateDirectoryGroupRoleMapping: (call, naming) => {
		const { store, now, body } = call;
		const directory = mappedDirectory(call, naming);
		const { group_name: name = '', ...given } = readMapping(store, naming, body);
		const present = mappingsOf(store, directory);
		const isTaken = present.some(({ group_id: group }) => group === given.group_id);
		refuseIfAny(isTaken ? [exists(naming.groupId[0], 'group')] : []);
		const mapping = store.insert('groupMappings', now, {
			...given,
			group_name: name,
			directory_id: directory.id,
			precedence: body.precedence ?? (present.at(-1)?.precedence ?? 0) + 1,
		});
		return mappingJson(store, naming, mapping);
	},

	ReplaceDirectoryGroupRoleMappings: (call, naming) => {
		const { store, now, body } = call;
		const directory = mappedDirectory(call, naming);
		const wanted = (body.mappings as Body[]).map((one) => readMapping(store, naming, one));
		const groups = new Set(wanted.map(({ group_id: group }) => group));
		refuseIfAny(groups.size < wanted.length ? [badValue('mappings', 'has a group twice')] : []);
		const names = new Map<string, string>();
		for (const { id, group_id: group, group_name: name } of mappingsOf(store, directory)) {
			names.set(group, name);
			store.groupMappings.delete(id);
		}
		wanted.forEach(({ group_name: name, ...given }, index) =>
			store.insert('groupMappings', now, {
				...given,
				group_name: name ?? names.get(given.group_id) ?? '',
				directory_id: directory.id,
				precedence: index + 1,
			}),
		);
		return mappingList(store, naming, mappingsOf(store, directory));
	},

	DeleteDirectoryGroupRoleMapping: (call, naming) => {
		const { store, path } = call;
		const directory = mappedDirectory(call, naming);
		const mapping = store.groupMappings.get(path.mapping_id);
		if (mapping?.directory_id !== directory.id) throw notFound('group mapping', path.mapping_id);
		store.groupMappings.delete(mapping.id);
		return { object: naming.mapping, id: mapping.id, deleted: true };
	},
});
