import { badFormat, badValue, entry, Refusal, refuseIfAny } from '../../errors.mts';
import { findRecord } from '../../records/find.mts';
import type { Body } from '../../requests/body.mts';
import type { Call } from '../../resource.mts';
import { where } from '../../store/store.mts';
import type { Kept, Store } from '../../store/store.mts';
import type { Naming } from './naming.mts';

/** What an identity provider provisions users through. */
export interface DirectoryRecord extends Kept {
	name: string;
	provider: string;
	enterprise_connection_id: string;
	enabled: boolean;
	group_role_mapping_enabled: boolean;
	attribute_mapping: Record<string, string>;
	/** Shown once, when it is new. */
	api_key: string;
}

/** The role that the members of a group get. */
export interface MappingRecord extends Kept {
	directory_id: string;
	group_id: string;
	group_name: string;
	role_id: string;
	precedence: number;
}

/** The directory in the path. @throws Refusal 404 */
export const directoryOf = ({ store, path }: Call, naming: Naming): DirectoryRecord =>
	findRecord(store.directories, 'directory', path[naming.pathId]);

/** Its mappings, the one that wins first. */
export const mappingsOf = (store: Store, { id }: DirectoryRecord): MappingRecord[] =>
	[...where(store.groupMappings, (one) => one.directory_id === id)].sort(
		(a, b) => a.precedence - b.precedence || a.created_at - b.created_at,
	);

/** The directory in the path, whose mappings are to change. @throws Refusal 404, 400 */
export function mappedDirectory(call: Call, naming: Naming): DirectoryRecord {
	const directory = directoryOf(call, naming);
	if (directory.group_role_mapping_enabled) return directory;
	const text = 'Group role mapping is not enabled for this directory.';
	throw new Refusal(400, entry('group_role_mapping_not_enabled', 'not enabled', text));
}

/** What a body says of a mapping. @throws Refusal 422 */
export function readMapping(store: Store, { groupId, groupName }: Naming, body: Body) {
	const id = eitherName(body, groupId);
	const name = eitherName(body, groupName);
	const { role_id: role } = body;
	refuseIfAny([
		...(id ? [] : [entry('form_data_missing', 'missing data', undefined, groupId[0])]),
		...(store.roles.has(role) ? [] : [badValue('role_id', 'is not a role of the instance')]),
	]);
	return { group_id: id!, group_name: name, role_id: String(role) };
}

/** A value that has two names, of which both may be sent. @throws Refusal 422 if they differ */
function eitherName(body: Body, names: readonly string[]): string | undefined {
	const values = new Set(names.flatMap((name) => body[name] ?? []));
	if (values.size > 1) refuseIfAny([badFormat(names[0], `differs from ${names[1]}`)]);
	return [...values][0];
}
