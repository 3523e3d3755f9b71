import { deletes } from '../../declare/deletes';
import { getMany } from '../../declare/getMany';
import { operation } from '../../declare/operation';
import { recordOutput } from '../../output/record';
import { identifier } from '../allowlistIdentifier/fields';
import { blocklistIdentifier } from './locator';

const output = recordOutput(
	{
		id: 'string',
		identifier: 'string',
		identifierType: 'string',
		createdAt: 'time',
		updatedAt: 'time',
	},
	{ instanceId: 'string' },
);

export const getAll = getMany({
	action: 'Get many blocklist identifiers',
	description: 'List the identifiers that are blocked from your app',
	source: 'ListBlocklistIdentifiers',
	request: 'GET /blocklist_identifiers',
	isWhole: true,
	records: 'blocklistIdentifiers',
	fields: [],
	output,
});

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Add an identifier to the blocklist',
	description: 'Block an email address, phone number or Web3 wallet from your app',
	undoneBy: 'Delete',
	source: 'CreateBlocklistIdentifier',
	request: 'POST /blocklist_identifiers',
	fields: [identifier],
	output,
	inAnyOrder: true,
	serializeBy: ({ identifier }) => [identifier.toLowerCase()],
});

export const remove = operation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete an identifier from the blocklist',
	description: 'Remove an identifier from the blocklist. It is no longer blocked.',
	undoneBy: 'Create',
	source: 'DeleteBlocklistIdentifier',
	request: 'DELETE /blocklist_identifiers/{identifierId}',
	fields: [blocklistIdentifier()],
	...deletes('blocklist_identifier', 'identifierId'),
});
