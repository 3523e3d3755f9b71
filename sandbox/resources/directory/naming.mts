import type { Call, Handlers } from '../../resource.mts';

/** How one of the two endpoints calls things. */
export interface Naming {
	/** The name of the directory's ID in the path. */
	pathId: string;
	directory: string;
	mapping: string;
	/** Names that a body may have for a group, the endpoint's own first. */
	groupId: readonly string[];
	groupName: readonly string[];
}

const NEWER: Naming = {
	pathId: 'directory_id',
	directory: 'directory',
	mapping: 'directory_group_role_mapping',
	groupId: ['directory_group_id', 'scim_group_id'],
	groupName: ['directory_group_display_name', 'scim_group_display_name'],
};

const OLDER: Naming = {
	pathId: 'scim_directory_id',
	directory: 'scim_directory',
	mapping: 'scim_group_role_mapping',
	groupId: ['scim_group_id'],
	groupName: ['scim_group_display_name'],
};

/**
 * Handlers of calls that go by two names.
 *
 * @param calls by the name of the newer one: `ReplaceDirectoryGroupRoleMappings`
 */
export function byBothNames(
	calls: Record<string, (call: Call, naming: Naming) => unknown>,
): Handlers {
	const handlers: Handlers = {};
	for (const [name, handle] of Object.entries(calls)) {
		handlers[name] = (call) => handle(call, NEWER);
		handlers[olderName(name)] = (call) => handle(call, OLDER);
	}
	return handlers;
}

/** `ListDirectories` → `ListSCIMDirectories`, `…DirectoryGroup…` → `…SCIMGroup…` */
const olderName = (name: string): string =>
	name.includes('Group')
		? name.replace('DirectoryGroup', 'SCIMGroup')
		: name.replace('Director', 'SCIMDirector');
