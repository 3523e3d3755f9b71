import type { Output } from './output';

/**
 * What is left to say of a deleted record. Clerk says it; only when the record turned out to be
 * gone after a lost answer, its type is told from here.
 *
 * @param object Clerk's name for the type: `user`
 */
export const deleted = (object: string): Output => ({
	shape: {
		id: 'string',
		object: { type: 'string', from: (record) => record.object ?? object },
		deleted: 'boolean',
	},
});
