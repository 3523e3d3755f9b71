import { isSameEmail, refuseNoEmail } from '../../fields/email';
import type { FieldOptions, Lookup, ValueOf } from '../../fields/field';
import { locator, type LocatorField, type RecordKind } from '../../fields/locator';
import { EMAIL_NAME } from '../../fields/recordIds';
import { PAGE_SIZE, search, type Ask } from '../../fields/search';
import { findOwner, findUser } from './findUser';

/** The part of a user that tells them apart in a list. */
export interface ListedUser {
	id: string;
	first_name: string | null;
	last_name: string | null;
	username: string | null;
	primary_email_address_id: string | null;
	email_addresses: Array<{ id: string; email_address: string }>;
	phone_numbers: Array<{ id: string; phone_number: string }>;
}

/** `Ada Lovelace (ada@example.com)`, or the parts of it that the user has, or else the ID. */
export function userLabel(user: ListedUser): string {
	const name = [user.first_name, user.last_name].filter(Boolean).join(' ');
	const { email_addresses: emails } = user;
	const primary = emails.find(({ id }) => id === user.primary_email_address_id) ?? emails[0];
	const contact =
		primary?.email_address ?? user.username ?? user.phone_numbers[0]?.phone_number ?? user.id;
	return name ? `${name} (${contact})` : contact;
}

/** One page of users that match what the person typed: name, email, username, phone number or ID. */
export async function findUsers(
	ask: Ask,
	query: string | undefined,
	page: { limit: number; offset: number; order_by?: string },
): Promise<ListedUser[]> {
	return await ask<ListedUser[]>('/users', { ...(query && { query }), ...page });
}

/** Users, newest first. */
const searchUsers = search(async (ask, { filter, offset }) => {
	const users = await findUsers(ask, filter, { limit: PAGE_SIZE, offset });
	return {
		items: users.map((user) => ({ name: userLabel(user), value: user.id })),
		hasMore: users.length === PAGE_SIZE,
	};
});

/** A user, who can also be named by email address, external ID or username. */
export const USER: RecordKind = {
	noun: 'user',
	search: { searchUsers },
	prefix: 'user_',
	showsExample: true,
	otherNames: [
		{
			mode: { name: 'email', displayName: 'By Email', placeholder: 'e.g. nathan@example.com' },
			isAddress: true,
			looksLike: EMAIL_NAME,
			check: refuseNoEmail,
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
			// Without the plus, an ID that begins with a minus would mean "all users but this one".
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
 * The ID of the user with this email address, external ID or username; undefined if there is none.
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
export function user(): LocatorField<'userId', string>;
export function user<const Name extends string, const Options extends FieldOptions>(
	name: Name,
	options?: Options,
): LocatorField<Name, ValueOf<string, Options>>;
export function user(name = 'userId', options: FieldOptions = { required: true }): LocatorField {
	return locator(name, USER, options);
}

/**
 * Makes a search over the addresses or phone numbers of users. Clerk lists only users, so they are
 * what is searched and paged.
 *
 * @param orderBy puts users that have one first
 * @param read gives those of a user
 */
const searchIdentifications = (
	orderBy: string,
	read: (user: ListedUser) => Array<{ id: string; text: string }>,
) =>
	search(async (ask, { filter, offset }) => {
		const page = { limit: PAGE_SIZE, offset, order_by: orderBy };
		const users = await findUsers(ask, filter, page);
		const items = users.flatMap((user) => {
			const name = [user.first_name, user.last_name].filter(Boolean).join(' ') || user.username;
			return read(user).map(({ id, text }) => ({
				name: name ? `${text} – ${name}` : text,
				value: id,
			}));
		});
		return { items, hasMore: users.length === PAGE_SIZE };
	});

/** Email addresses of the users that match what was typed: `ada@example.com – Ada Lovelace`. */
export const searchEmailAddresses = searchIdentifications('+email_address', (user) =>
	user.email_addresses.map(({ id, email_address: text }) => ({ id, text })),
);

/** Phone numbers of the users that match what was typed: `+15555550100 – Ada Lovelace`. */
export const searchPhoneNumbers = searchIdentifications('+phone_number', (user) =>
	user.phone_numbers.map(({ id, phone_number: text }) => ({ id, text })),
);
