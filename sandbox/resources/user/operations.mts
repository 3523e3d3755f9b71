import { badValue, onlyWith, refuseIfAny } from '../../errors.mts';
import type { ClerkErrorEntry } from '../../errors.mts';
import { inOrder, page, readOrder } from '../../records/lists.mts';
import type { Orders } from '../../records/lists.mts';
import type { Body } from '../../requests/body.mts';
import type { Call, Handlers } from '../../resource.mts';
import { where } from '../../store/store.mts';
import { mergeMetadata, replaceMetadata } from '../../values/metadata.mts';
import { endSessions } from '../session/record.mts';
import { changing } from './change.mts';
import { createUser } from './create.mts';
import { userFilter } from './filter.mts';
import { identifierErrors } from './identifiers.mts';
import { passwordErrors } from './passwordRules.mts';
import { profileErrors, writeProfile } from './profile.mts';
import { findUser } from './record.mts';
import type { UserRecord } from './record.mts';
import { primaryEmail, primaryPhone, primaryWallet, userJson } from './shape.mts';

const ORDERS: Orders<UserRecord> = {
	created_at: (user) => user.created_at,
	updated_at: (user) => user.updated_at,
	last_active_at: (user) => user.last_active_at,
	last_sign_in_at: (user) => user.last_sign_in_at,
	email_address: primaryEmail,
	phone_number: primaryPhone,
	web3wallet: primaryWallet,
	first_name: (user) => user.first_name,
	last_name: (user) => user.last_name,
	username: (user) => user.username,
};

function list({ store, now, query }: Call): object[] {
	const fits = userFilter(store, query);
	const ordered = inOrder(where(store.users, fits), query.order_by, ORDERS);
	const following = query.starting_after ? afterCursor(ordered, { store, query }) : ordered;
	return page(following, query).map((user) => userJson(user, now));
}

/** The users after the cursor, which need not pass the filters. */
function afterCursor(ordered: UserRecord[], { store, query }: Pick<Call, 'query' | 'store'>) {
	const { name, sign } = readOrder(query.order_by);
	const errors: ClerkErrorEntry[] = [];
	if (name !== 'created_at') {
		errors.push(badValue('order_by', 'must be created_at where starting_after is given'));
	}
	if (query.offset > 0) errors.push(badValue('offset', 'must be 0 where starting_after is given'));
	const last = store.users.get(query.starting_after);
	if (!last) errors.push(badValue('starting_after', 'must be the id of a user'));
	refuseIfAny(errors);
	const { created_at, id } = last as UserRecord;
	return ordered.filter((user) => {
		const later = user.created_at - created_at || (user.id > id ? 1 : user.id < id ? -1 : 0);
		return sign * later > 0;
	});
}

function update({ store, now, path, body }: Call): object {
	const user = findUser(store, path.user_id);
	refuseIfAny([
		...primaryErrors(user, body),
		...identifierErrors(store, body, user),
		...(body.password == null ? needsPassword(body) : []),
		...passwordErrors(body),
		...profileErrors(body),
	]);
	writeProfile(user, body, now);
	for (const [name] of PRIMARIES) if (body[name] !== undefined) user[name] = body[name];
	if (body.profile_image_id !== undefined) user.has_image = body.profile_image_id !== null;
	if (body.sign_out_of_other_sessions) endSessions(store, user.id, 'revoked', now);
	return userJson(user, now);
}

const PRIMARIES = [
	['primary_email_address_id', 'email_addresses'],
	['primary_phone_number_id', 'phone_numbers'],
	['primary_web3_wallet_id', 'web3_wallets'],
] as const;

/** Only a verified identifier of the user can be the primary one. */
const primaryErrors = (user: UserRecord, body: Body): ClerkErrorEntry[] =>
	PRIMARIES.filter(
		([name, among]) =>
			body[name] != null &&
			!user[among].some(({ id, verification }) => id === body[name] && verification),
	).map(([name]) => badValue(name, 'must be verified, and one of the user'));

const needsPassword = (body: Body): ClerkErrorEntry[] =>
	['sign_out_of_other_sessions', 'skip_password_checks']
		.filter((name) => body[name])
		.map((name) => onlyWith(name, 'password'));

/** Get Many, Count, Create, Get, Update and the metadata. */
export const operations: Handlers = {
	GetUserList: list,

	GetUsersCount: ({ store, query }) => ({
		object: 'total_count',
		total_count: [...where(store.users, userFilter(store, query))].length,
	}),

	CreateUser: createUser,

	GetUser: ({ store, now, path }) => userJson(findUser(store, path.user_id), now),

	UpdateUser: update,

	UpdateUserMetadata: changing((user, { body }) => mergeMetadata(user, body)),
	ReplaceUserMetadata: changing((user, { body }) => replaceMetadata(user, body)),
};
