import { locator, pathSegment, type LocatorField } from '../../fields/locator';
import { readAll, recordsIn, searchAmong } from '../../fields/search';

interface ListedDirectory {
	id: string;
	name: string;
	provider: string;
}

/** Directories, by name and provider. Clerk can't search them. */
const searchDirectories = searchAmong<ListedDirectory>(
	async (ask) => await readAll(async (page) => await ask('/directories', { ...page })),
	({ id, name, provider }) => `${name || id} (${provider})`,
);

/** Chooses one directory: From List or By ID. */
export const directory = (): LocatorField<'directoryId', string> =>
	locator(
		'directoryId',
		{
			noun: 'directory',
			search: { searchDirectories },
			prefix: '',
		},
		{ required: true },
	);

interface ListedMapping {
	id: string;
	directory_group_id: string;
	directory_group_display_name: string;
	role?: { name: string };
}

/** The group mappings of the chosen directory. */
const searchGroupMappings = searchAmong<ListedMapping>(
	async (ask, { chosen }) => {
		const parent = directory();
		const id = pathSegment(await chosen(parent), parent.property.displayName);
		const answer = await ask(`/directories/${id}/group_role_mappings`);
		return recordsIn(answer) as unknown as ListedMapping[];
	},
	({ directory_group_display_name: name, directory_group_id: group, role }) =>
		`${name || group}: ${role?.name ?? 'no role'}`,
);

/** Chooses one group mapping among those of the chosen directory. */
export const groupMapping = locator(
	'groupMappingId',
	{
		noun: 'group mapping',
		search: { searchGroupMappings },
		prefix: '',
	},
	{ required: true, displayName: 'Group Mapping' },
);
