import { deletes } from '../../declare/deletes';
import { getMany } from '../../declare/getMany';
import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { flag, json, text } from '../../fields/kinds';
import { directoryRecord, directoryWithKey } from '../../output/records/directory';
import { enterpriseConnection } from '../enterpriseConnection/locator';
import { eitherEndpoint, endpoint, mappingFor } from './endpoint';
import { groupId, groupName, groupRole, mappingRows } from './fields';
import { directory } from './locator';
import { LETS } from './shapes';

const name = text('name', { placeholder: 'e.g. Acme' });
const provider = {
	placeholder: 'e.g. okta',
	description: "Clerk's name for the identity provider",
};

const CREATE = eitherEndpoint('POST /directories');

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create a directory',
	description: 'Create a directory, and retrieve its endpoint and API key',
	undoneBy: 'Delete',
	source: ['CreateDirectory', 'CreateSCIMDirectory'],
	...CREATE,
	fields: [
		enterpriseConnection(),
		text('provider', { required: true, ...provider }),
		collection('additionalFields', [
			mappingRows('groupRoleMappings', [groupId, groupRole, groupName], {
				displayName: 'Group Mappings',
				description:
					'Which role the members of a group get. The first one that fits a user counts.',
			}),
			name,
		]),
		collection('options', [endpoint]),
	],
	resultLets: LETS,
	handsOut: true,
	output: directoryWithKey,
	run: async ({ values, payload, send, presentResult }) => {
		const { groupRoleMappings: mappings } = values;
		const body = {
			...payload,
			...(mappings && { group_role_mappings: mappings.map((one) => mappingFor(values, one)) }),
		};
		return [presentResult(await send(CREATE.requestFor(values), body))];
	},
});

export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get a directory',
	description: 'Retrieve a directory',
	source: ['GetDirectory', 'GetSCIMDirectory'],
	...eitherEndpoint('GET /directories/{directoryId}'),
	fields: [directory(), collection('options', [endpoint])],
	output: directoryRecord,
});

export const getAll = getMany({
	action: 'Get many directories',
	description: 'List the directories from which users are provisioned',
	source: ['ListDirectories', 'ListSCIMDirectories'],
	...eitherEndpoint('GET /directories'),
	records: 'directories',
	fields: [],
	options: [endpoint],
	output: directoryRecord,
});

export const update = operation({
	name: 'Update',
	value: 'update',
	action: 'Update a directory',
	description: 'Change a directory, or stop and resume its provisioning',
	source: ['UpdateDirectory', 'UpdateSCIMDirectory'],
	...eitherEndpoint('PATCH /directories/{directoryId}'),
	stops: 'access',
	fields: [
		directory(),
		collection('updateFields', [
			json('attributeMapping', {
				placeholder: 'e.g. { "first_name": "name.givenName" }',
				description: 'Merged into the current mapping. null removes an attribute.',
			}),
			flag('enabled', {
				default: true,
				description: 'Whether the directory provisions users. Turning it off stops that.',
			}),
			flag('groupRoleMappingEnabled', {
				default: true,
				displayName: 'Group Mapping Enabled',
				description: 'Whether members of groups get roles',
			}),
			name,
			text('provider', provider),
		]),
		collection('options', [endpoint]),
	],
	output: directoryRecord,
});

export const remove = operation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete a directory',
	description: 'Delete a directory. Its identity provider can no longer provision users.',
	source: ['DeleteDirectory', 'DeleteSCIMDirectory'],
	...eitherEndpoint('DELETE /directories/{directoryId}'),
	stops: 'access',
	fields: [directory(), collection('options', [endpoint])],
	...deletes('directory', 'directoryId'),
});

export const rotateApiKey = operation({
	name: 'Rotate API Key',
	value: 'rotateApiKey',
	action: 'Rotate the API key of a directory',
	description: 'Give a directory a new API key. The old one still works for a while.',
	cannotBeUndone: true,
	source: ['RotateDirectoryAPIKey', 'RotateSCIMDirectoryAPIKey'],
	...eitherEndpoint('POST /directories/{directoryId}/rotate_api_key'),
	stops: 'access',
	fields: [directory(), collection('options', [endpoint])],
	resultLets: LETS,
	handsOut: true,
	output: directoryWithKey,
});
