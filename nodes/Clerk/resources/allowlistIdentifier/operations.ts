import { deletes } from '../../declare/deletes';
import { getMany } from '../../declare/getMany';
import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { flag } from '../../fields/kinds';
import { recordOutput } from '../../output/record';
import { identifier } from './fields';
import { allowlistIdentifier } from './locator';

const output = recordOutput(
	{
		id: 'string',
		identifier: 'string',
		identifierType: 'string',
		createdAt: 'time',
		updatedAt: 'time',
		invitationId: 'string',
	},
	{ instanceId: 'string' },
);

export const getAll = getMany({
	action: 'Get many allowlist identifiers',
	description: 'List the identifiers that can sign up while the allowlist is on',
	source: 'ListAllowlistIdentifiers',
	request: 'GET /allowlist_identifiers',
	always: { paginated: true },
	records: 'allowlistIdentifiers',
	fields: [],
	output,
});

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Add an identifier to the allowlist',
	description:
		'Allow an email address, phone number or Web3 wallet to sign up while the allowlist is on',
	undoneBy: 'Delete',
	source: 'CreateAllowlistIdentifier',
	request: 'POST /allowlist_identifiers',
	fields: [
		identifier,
		collection('additionalFields', [
			flag('notify', {
				description: 'Whether to send an invitation to the email address or phone number',
			}),
		]),
	],
	output,
	inAnyOrder: true,
	serializeBy: ({ identifier }) => [identifier.toLowerCase()],
});

export const remove = operation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete an identifier from the allowlist',
	description: 'Remove an identifier from the allowlist. It can no longer sign up.',
	undoneBy: 'Create',
	source: 'DeleteAllowlistIdentifier',
	request: 'DELETE /allowlist_identifiers/{identifierId}',
	fields: [allowlistIdentifier()],
	...deletes('allowlist_identifier', 'identifierId'),
});
