import type { IDataObject } from 'n8n-workflow';
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

const keyOf = (name: string) =>
	({
		type: 'string',
		from: (record: IDataObject) => (record[name] as IDataObject | undefined)?.key ?? null,
	}) as const;

const shape = {
	id: 'string',
	name: 'string',
	key: 'string',
	description: 'string',
	type: 'string',
	defaultRoleKey: keyOf('default_role'),
	creatorRoleKey: keyOf('creator_role'),
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
