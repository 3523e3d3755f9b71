import type { WhenGone } from './operation';
import type { Output } from '../output/output';

/** What Clerk says of a deleted record. */
export const deleted: Output = { shape: { id: 'string', object: 'string', deleted: 'boolean' } };

/**
 * The output of a delete, and what it answers if Clerk's own answer was lost.
 *
 * @param object Clerk's name for the type: `user`
 * @param idField the field that chooses the record: `userId`
 */
export const deletes = (object: string, idField: string) => ({
	output: deleted,
	whenGone: {
		answer: (values) => ({ object, id: String(values[idField]), deleted: true }),
	} satisfies WhenGone,
});
