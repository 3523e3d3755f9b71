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
	description: 'List who can sign up while the allowlist is on',
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
	action: 'Create allowlist identifier',
	description: 'Let someone sign up while the allowlist is on',
	source: 'CreateAllowlistIdentifier',
	request: 'POST /allowlist_identifiers',
	fields: [
		identifier('Email address, phone number or web3 wallet to let in'),
		collection('additionalFields', [
			flag('notify', {
				description:
					'Whether Clerk sends an invitation, which works for email addresses and phone numbers',
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
	action: 'Delete allowlist identifier',
	description: 'Take an identifier off the allowlist permanently, so that it can no longer sign up',
	source: 'DeleteAllowlistIdentifier',
	request: 'DELETE /allowlist_identifiers/{identifierId}',
	fields: [allowlistIdentifier()],
	...deletes('allowlist_identifier', 'identifierId'),
});
