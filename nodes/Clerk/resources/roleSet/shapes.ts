import { nestedText } from '../../output/nestedText';
import type { Output } from '../../output/output';
import type { Shape } from '../../output/shape';

const item = {
	id: 'string',
	name: 'string',
	key: 'string',
	description: 'string',
	membersCount: 'number',
	hasMembers: 'boolean',
} as const satisfies Shape;

const shape = {
	id: 'string',
	name: 'string',
	key: 'string',
	description: 'string',
	type: 'string',
	defaultRoleKey: nestedText('default_role', 'key'),
	creatorRoleKey: nestedText('creator_role', 'key'),
	roles: { arrayOf: item },
	createdAt: 'number',
	updatedAt: 'number',
} as const satisfies Shape;

/** A role set with its roles. */
export const set: Output = {
	shape,
	selectable: {
		...shape,
		creatorRole: { object: item },
		defaultRole: { object: item },
		roleSetMigration: 'json',
	},
};
