import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { recordsIn } from '../client/list/page';
import { searchUsers } from '../pickers/searchUsers';
import type { FieldWords, Lookup } from './field';
import { record, type RecordField, type RecordKind } from './record';

interface FoundUser {
	id: string;
	username: string | null;
	external_id: string | null;
	email_addresses: Array<{ email_address: string }>;
}

/**
 * The one user that the filter and Clerk's answer agree on. The answer is checked, because a
 * filter that was read otherwise would hand the workflow somebody else.
 *
 * @throws UserError when several users match: an unverified e-mail address need not be unique
 */
async function findUser(
	lookup: Lookup,
	query: IDataObject,
	isMatch: (user: FoundUser) => boolean,
): Promise<string | undefined> {
	const answer = await lookup('/users', { ...query, limit: 10 });
	const users = recordsIn<FoundUser>(answer).filter(isMatch);
	if (users.length > 1) {
		throw new UserError(`${users.length} users match ${Object.values(query).join()}`, {
			description: `Choose one of them By ID: ${users.map(({ id }) => id).join(', ')}`,
		});
	}
	return users[0]?.id;
}

/** A user, who also goes by e-mail address, external ID or username. */
export const USER: RecordKind = {
	noun: 'user',
	search: { searchUsers },
	prefix: 'user_',
	otherNames: [
		{
			mode: { name: 'email', displayName: 'By Email', placeholder: 'e.g. nathan@example.com' },
			find: async (email, lookup) =>
				await findUser(lookup, { email_address: [email] }, ({ email_addresses }) =>
					email_addresses.some((one) => one.email_address.toLowerCase() === email.toLowerCase()),
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
 * @throws UserError when several users match
 */
export const userNamed = async (
	name: string,
	value: string,
	lookup: Lookup,
): Promise<string | undefined> =>
	await USER.otherNames?.find(({ mode }) => mode.name === name)?.find(value, lookup);

/** Chooses one user: From List, By ID, By Email, By External ID or By Username. */
export function user(): RecordField<'userId'>;
export function user<const Name extends string>(name: Name, words?: FieldWords): RecordField<Name>;
export function user(name = 'userId', words: FieldWords = { required: true }): RecordField {
	return record(name, USER, words);
}
