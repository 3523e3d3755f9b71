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
	description: 'List who is kept out of the application',
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
	action: 'Create blocklist identifier',
	description: 'Keep someone out of the application',
	source: 'CreateBlocklistIdentifier',
	request: 'POST /blocklist_identifiers',
	fields: [identifier('Email address, phone number or web3 wallet to keep out')],
	output,
	inAnyOrder: true,
	serializeBy: ({ identifier }) => [identifier.toLowerCase()],
});

export const remove = operation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete blocklist identifier',
	description: 'Take an identifier off the blocklist permanently, so that it is let in again',
	source: 'DeleteBlocklistIdentifier',
	request: 'DELETE /blocklist_identifiers/{identifierId}',
	fields: [blocklistIdentifier()],
	...deletes('blocklist_identifier', 'identifierId'),
});
