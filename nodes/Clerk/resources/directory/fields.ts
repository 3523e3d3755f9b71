import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import type { Field, FieldOptions, ValueOf } from '../../fields/field';
import { text } from '../../fields/kinds';
import { rows } from '../../fields/rows';
import { roleId } from '../organizationRole/fields';

/** A group, by the ID that the identity provider gives it. */
export const groupId = text('directoryGroupId', {
	required: true,
	displayName: 'Group ID',
	description: 'The ID of the group in the identity provider',
});

/** The role that the members of a group get. Clerk wants its ID. */
export const groupRole = roleId('roleId', {
	required: true,
	description: 'The role that members of the group get',
});

/** Names a group that the identity provider has not sent yet. */
export const groupName = text('directoryGroupDisplayName', {
	displayName: 'Group Name',
	description: 'For a group that the identity provider has not sent yet',
});

/** Group mappings as rows. Their order is their precedence. */
export const mappingRows = <const Name extends string, const Options extends FieldOptions>(
	name: Name,
	members: readonly Field[],
	words: Options,
): Field<Name, ValueOf<IDataObject[], Options>> => rows(name, { noun: 'Mapping', members }, words);

/**
 * These mappings with each group once, at its first place.
 *
 * @throws UserError for a group with two roles: only one of them could count
 */
export function eachGroupOnce(mappings: readonly IDataObject[]): IDataObject[] {
	const byGroup = new Map<unknown, IDataObject>();
	for (const mapping of mappings) {
		const { directory_group_id: group, role_id: role } = mapping;
		const first = byGroup.get(group);
		if (first && first.role_id !== role) {
			throw new UserError(`The group '${String(group)}' is mapped to two roles`, {
				description:
					'A group can have one role. Remove one of its two mappings. Nothing was changed.',
			});
		}
		if (!first) byGroup.set(group, mapping);
	}
	return [...byGroup.values()];
}
