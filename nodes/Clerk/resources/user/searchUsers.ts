import { PAGE_SIZE, search, type Ask } from '../../fields/search';

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

/** `Ada Lovelace (ada@example.com)`, or whatever of it there is; the ID if there is nothing. */
export function userLabel(user: ListedUser): string {
	const name = [user.first_name, user.last_name].filter(Boolean).join(' ');
	const { email_addresses: emails } = user;
	const primary = emails.find(({ id }) => id === user.primary_email_address_id) ?? emails[0];
	const contact =
		primary?.email_address ?? user.username ?? user.phone_numbers[0]?.phone_number ?? user.id;
	return name ? `${name} (${contact})` : contact;
}

/** One page of users, by what the person typed: name, e-mail, username, phone number or ID. */
export async function findUsers(
	ask: Ask,
	query: string | undefined,
	page: { limit: number; offset: number; order_by?: string },
): Promise<ListedUser[]> {
	return await ask<ListedUser[]>('/users', { ...(query && { query }), ...page });
}

/** Users, newest first. */
export const searchUsers = search(async (ask, { filter, offset }) => {
	const users = await findUsers(ask, filter, { limit: PAGE_SIZE, offset });
	return {
		items: users.map((user) => ({ name: userLabel(user), value: user.id })),
		hasMore: users.length === PAGE_SIZE,
	};
});
