import { badValue, onlyWith, refuseIfAny } from '../../errors.mts';
import type { ClerkErrorEntry } from '../../errors.mts';
import { inOrder, page, readOrder } from '../../records/lists.mts';
import type { Orders } from '../../records/lists.mts';
import { mergeMetadata, replaceMetadata } from '../../values/metadata.mts';
import type { Call, Handlers } from '../../resource.mts';
import type { Body } from '../../requests/body.mts';
import { primaryEmail, primaryPhone, primaryWallet, userJson } from './shape.mts';
import type { UserRecord } from '../../store/records.mts';
import { where } from '../../store/store.mts';
import { createUser } from './create.mts';
import { findUser } from '../../operations/findUser.mts';
import { identifierErrors } from './identifiers.mts';
import { removeMembers } from '../organizationMembership/index.mts';
import { passwordErrors } from './passwordRules.mts';
import { profileErrors, writeProfile } from './profile.mts';
import { endSessions } from '../session/index.mts';
import { userFilter } from './filter.mts';

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

/** The users that follow the cursor, which need not be among them. */
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

/** A primary identifier is one that the user has, and has proven. */
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

export const users: Handlers = {
	GetUserList: list,

	GetUsersCount: ({ store, query }) => ({
		object: 'total_count',
		total_count: [...where(store.users, userFilter(store, query))].length,
	}),

	CreateUser: createUser,

	GetUser: ({ store, now, path }) => userJson(findUser(store, path.user_id), now),

	UpdateUser: update,

	DeleteUser: ({ store, now, path }) => {
		const { id, external_id } = findUser(store, path.user_id);
		removeMembers(store, ({ user_id }) => user_id === id);
		endSessions(store, id, 'removed', now);
		store.users.delete(id);
		return { object: 'user', id, deleted: true, ...(external_id !== null && { external_id }) };
	},

	UpdateUserMetadata: ({ store, now, path, body }) => {
		const user = findUser(store, path.user_id);
		mergeMetadata(user, body);
		user.updated_at = now;
		return userJson(user, now);
	},

	ReplaceUserMetadata: ({ store, now, path, body }) => {
		const user = findUser(store, path.user_id);
		replaceMetadata(user, body);
		user.updated_at = now;
		return userJson(user, now);
	},
};
