import { searchUsers } from '../pickers/searchUsers';
import { isSameEmail } from './email';
import type { FieldWords, Lookup } from './field';
import { findOwner, findUser } from './findUser';
import { record, type RecordField, type RecordKind } from './record';

/** A user, who also goes by e-mail address, external ID or username. */
export const USER: RecordKind = {
	noun: 'user',
	search: { searchUsers },
	prefix: 'user_',
	otherNames: [
		{
			mode: { name: 'email', displayName: 'By Email', placeholder: 'e.g. nathan@example.com' },
			isAddress: true,
			find: async (email, lookup, alsoUnverified) =>
				await findOwner(
					lookup,
					{ email_address: [email] },
					({ email_addresses }) =>
						email_addresses.filter((one) => isSameEmail(one.email_address, email)),
					alsoUnverified,
				),
		},
		{
			mode: {
				name: 'externalId',
				displayName: 'By External ID',
				placeholder: 'e.g. customer-1042',
			},
			// The sign keeps an id that begins with a minus from meaning "all users but this one".
			find: async (id, lookup) =>
				await findUser(lookup, { external_id: [`+${id}`] }, (user) => user.external_id === id),
		},
		{
			mode: { name: 'username', displayName: 'By Username', placeholder: 'e.g. nathan' },
			find: async (name, lookup) =>
				await findUser(
					lookup,
					{ username: [name] },
					(user) => user.username?.toLowerCase() === name.toLowerCase(),
				),
		},
	],
};

/**
 * The ID of the user with this e-mail address, external ID or username; undefined if there is none.
 *
 * @param name of a mode beside the ID: `email`, `externalId`, `username`
 * @param alsoUnverified whether an address counts that its user has not verified
 * @throws UserError when several users match, or nobody has verified the address
 */
export const userNamed = async (
	name: string,
	value: string,
	lookup: Lookup,
	alsoUnverified: boolean,
): Promise<string | undefined> =>
	await USER.otherNames
		?.find(({ mode }) => mode.name === name)
		?.find(value, lookup, alsoUnverified);

/** Chooses one user: From List, By ID, By Email, By External ID or By Username. */
export function user(): RecordField<'userId'>;
export function user<const Name extends string>(name: Name, words?: FieldWords): RecordField<Name>;
export function user(name = 'userId', words: FieldWords = { required: true }): RecordField {
	return record(name, USER, words);
}
