import type { IDataObject } from 'n8n-workflow';
import type { Computed } from './shape';

/**
 * A text that Clerk keeps in a record inside the record, brought up to its own level.
 *
 * @param part Clerk's name of the inner record: `public_user_data`
 * @param name Clerk's name of the text in it: `user_id`
 */
export const nestedText = (part: string, name: string): Computed => ({
	type: 'string',
	from: (record) => (record[part] as IDataObject | null | undefined)?.[name],
});
