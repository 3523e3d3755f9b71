import { deletes } from '../../declare/deletes';
import { getMany } from '../../declare/getMany';
import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { integer } from '../../fields/kinds';
import { recordsIn } from '../../fields/search';
import { eitherEndpoint, endpoint, mappingFor } from './endpoint';
import { eachGroupOnce, groupId, groupRole, mappingRows } from './fields';
import { directory, groupMapping } from './locator';
import { groupMappingRecord } from './shapes';

const MAPPINGS = '/directories/{directoryId}/group_role_mappings';

export const getAllGroupMappings = getMany({
	name: 'Get Many Group Mappings',
	value: 'getAllGroupMappings',
	action: 'Get many group mappings of a directory',
	description: "List the roles of a directory's groups, by precedence",
	source: ['ListDirectoryGroupRoleMappings', 'ListSCIMGroupRoleMappings'],
	...eitherEndpoint(`GET ${MAPPINGS}`),
	isWhole: true,
	records: 'groupMappings',
	fields: [directory()],
	options: [endpoint],
	output: groupMappingRecord,
});

const CREATE = eitherEndpoint(`POST ${MAPPINGS}`);

export const createGroupMapping = operation({
	name: 'Create Group Mapping',
	value: 'createGroupMapping',
	action: 'Create a group mapping in a directory',
	description: "Give the members of a directory's group a role",
	undoneBy: 'Delete Group Mapping',
	source: ['CreateDirectoryGroupRoleMapping', 'CreateSCIMGroupRoleMapping'],
	...CREATE,
	stops: 'access',
	fields: [
		directory(),
		groupId,
		groupRole,
		collection('additionalFields', [
			integer('precedence', {
				min: 1,
				default: 1,
				description: 'For users in several groups: the lowest number wins. Last by default.',
			}),
		]),
		collection('options', [endpoint]),
	],
	output: groupMappingRecord,
	run: async ({ values, payload, send, presentResult }) => [
		presentResult(await send(CREATE.requestFor(values), mappingFor(values, payload))),
	],
});

export const deleteGroupMapping = operation({
	name: 'Delete Group Mapping',
	value: 'deleteGroupMapping',
	action: 'Delete a group mapping of a directory',
	description: "Stop giving the members of a directory's group a role",
	undoneBy: 'Create Group Mapping',
	source: ['DeleteDirectoryGroupRoleMapping', 'DeleteSCIMGroupRoleMapping'],
	...eitherEndpoint(`DELETE ${MAPPINGS}/{groupMappingId}`),
	stops: 'access',
	fields: [directory(), groupMapping, collection('options', [endpoint])],
	...deletes('directory_group_role_mapping', 'groupMappingId'),
});

const REPLACE = eitherEndpoint(`PUT ${MAPPINGS}`);
const REPLACE_SOURCE = ['ReplaceDirectoryGroupRoleMappings', 'ReplaceSCIMGroupRoleMappings'];

export const replaceGroupMappings = operation({
	name: 'Replace Group Mappings',
	value: 'replaceGroupMappings',
	action: 'Replace the group mappings of a directory',
	description: 'Replace all group mappings of a directory with those of all items',
	source: REPLACE_SOURCE,
	...REPLACE,
	stops: 'access',
	inBatches: {
		replaces: true,
		body: (items) => ({
			mappings: eachGroupOnce(items.flatMap(({ values }) => values.mappings)).map((one) =>
				mappingFor(items[0]?.values ?? {}, one),
			),
		}),
		isAnswerTo: ({ values }, { directory_group_id: group }) =>
			values.mappings.some((one) => one.directory_group_id === group),
	},
	fields: [
		directory(),
		mappingRows('mappings', [groupId, groupRole], {
			required: true,
			description: 'Replaces all current mappings. The first one that fits a user counts.',
		}),
		collection('options', [endpoint]),
	],
	output: groupMappingRecord,
});

export const deleteAllGroupMappings = operation({
	name: 'Delete All Group Mappings',
	value: 'deleteAllGroupMappings',
	action: 'Delete all group mappings of a directory',
	description: 'Delete every group mapping of a directory',
	cannotBeUndone: true,
	source: REPLACE_SOURCE,
	...REPLACE,
	stops: 'access',
	isComposed: true,
	fields: [directory(), collection('options', [endpoint])],
	output: { shape: { directoryId: 'string', groupMappings: 'array' } },
	run: async ({ values, send, presentResult }) => {
		const left = recordsIn(await send(REPLACE.requestFor(values), { mappings: [] }));
		return [presentResult({ directory_id: values.directoryId, group_mappings: left })];
	},
});
