import { nestedText } from '../../output/nestedText';
import { recordOutput } from '../../output/record';
import type { ObjectOf, Shape } from '../../output/shape';

const item = {
	id: 'string',
	name: 'string',
	key: 'string',
	description: 'string',
	membersCount: { ifSent: 'number' },
	hasMembers: { ifSent: 'boolean' },
} as const satisfies Shape;

/** The move of organizations from one role set to another, while it goes on. */
const migration: ObjectOf = {
	object: {
		id: 'string',
		status: 'string',
		triggerType: 'string',
		migratedMembers: 'number',
		mappings: 'json',
		startedAt: 'time',
		completedAt: 'time',
		createdAt: 'time',
		updatedAt: 'time',
		organizationId: 'string',
		sourceRoleSetId: 'string',
		destRoleSetId: 'string',
	},
};

/** A role set with its roles. */
export const roleSetRecord = recordOutput(
	{
		id: 'string',
		name: 'string',
		key: 'string',
		description: 'string',
		type: 'string',
		defaultRoleKey: nestedText('default_role', 'key'),
		creatorRoleKey: nestedText('creator_role', 'key'),
		createdAt: 'time',
		updatedAt: 'time',
		roles: { arrayOf: item },
	},
	{
		creatorRole: { object: item },
		defaultRole: { object: item },
		roleSetMigration: migration,
	},
);
