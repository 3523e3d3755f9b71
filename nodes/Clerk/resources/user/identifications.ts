import { PAGE_SIZE, search } from '../../fields/search';
import { findUsers, type ListedUser } from './searchUsers';

/**
 * Makes a search over something that users are known by. Clerk lists users alone, so they are what
 * is searched and paged.
 *
 * @param orderBy brings users that have such a thing to the front
 * @param of what a user has of it, as people write it
 */
const searchIdentifications = (
	orderBy: string,
	of: (user: ListedUser) => Array<{ id: string; text: string }>,
) =>
	search(async (ask, { filter, offset }) => {
		const page = { limit: PAGE_SIZE, offset, order_by: orderBy };
		const users = await findUsers(ask, filter, page);
		const items = users.flatMap((user) => {
			const name = [user.first_name, user.last_name].filter(Boolean).join(' ') || user.username;
			return of(user).map(({ id, text }) => ({
				name: name ? `${text} – ${name}` : text,
				value: id,
			}));
		});
		return { items, hasMore: users.length === PAGE_SIZE };
	});

/** E-mail addresses of the users that match what was typed: `ada@example.com – Ada Lovelace`. */
export const searchEmailAddresses = searchIdentifications('+email_address', (user) =>
	user.email_addresses.map(({ id, email_address: text }) => ({ id, text })),
);

/** Phone numbers of the users that match what was typed: `+15555550100 – Ada Lovelace`. */
export const searchPhoneNumbers = searchIdentifications('+phone_number', (user) =>
	user.phone_numbers.map(({ id, phone_number: text }) => ({ id, text })),
);
