import { onlyWith, refuseIfAny } from '../../errors.mts';
import { signed } from '../../records/lists.mts';
import type { Query } from '../../requests/query.mts';
import type { Store } from '../../store/store.mts';
import type { UserRecord } from './record.mts';

type Fits = (user: UserRecord) => boolean;

const emails = (user: UserRecord) => user.email_addresses.map((one) => one.email_address);
const phones = (user: UserRecord) => user.phone_numbers.map((one) => one.phone_number);
const wallets = (user: UserRecord) => user.web3_wallets.map((one) => one.web3_wallet);
const names = ({ first_name, last_name }: UserRecord) => [
	[first_name, last_name].filter(Boolean).join(' '),
];
const anywhere = (user: UserRecord) => [
	...emails(user),
	...phones(user),
	...wallets(user),
	...names(user),
	user.username ?? '',
	user.id,
];

/** Filters by exact value, in any case. */
const EXACT: Record<string, (user: UserRecord) => Array<string | null>> = {
	email_address: emails,
	phone_number: phones,
	username: ({ username }) => [username],
	web3_wallet: wallets,
};

/** Filters by a part of the value, in any case. */
const PARTIAL: Record<string, (user: UserRecord) => string[]> = {
	query: anywhere,
	email_address_query: emails,
	phone_number_query: phones,
	username_query: ({ username }) => [username ?? ''],
	name_query: names,
};

/** Filters by date; users without the date are left out. */
const DATES = ['created_at', 'last_active_at', 'last_sign_in_at'] as const;

/**
 * Whether a user passes all the filters of a query: of GetUserList, of GetUsersCount, or of a list
 * of members. Other query parameters are ignored.
 *
 * @throws Refusal 422 if only one of `provider` and `provider_user_id` is given
 */
export function userFilter(store: Store, query: Query): Fits {
	const all: Fits[] = [];
	for (const [name, values] of Object.entries(EXACT)) {
		if (!query[name]) continue;
		const wanted = new Set(query[name].map((value: string) => value.toLowerCase()));
		all.push((user) => values(user).some((value) => value && wanted.has(value.toLowerCase())));
	}
	for (const [name, values] of Object.entries(PARTIAL)) {
		if (!query[name]) continue;
		const part = query[name].toLowerCase();
		all.push((user) => values(user).some((value) => value.toLowerCase().includes(part)));
	}
	for (const name of DATES) {
		const after = query[`${name}_after`] ?? query[`${name}_since`] ?? -Infinity;
		const before = query[`${name}_before`] ?? Infinity;
		if (after === -Infinity && before === Infinity) continue;
		all.push((user) => {
			const date = user[name];
			return date !== null && date > after && date < before;
		});
	}
	if (query.banned !== undefined) all.push((user) => user.banned === query.banned);
	if (query.user_id) {
		const fits = signed(query.user_id);
		all.push((user) => fits([user.id]));
	}
	if (query.external_id) {
		const fits = signed(query.external_id);
		all.push((user) => fits([user.external_id]));
	}
	if (query.organization_id) all.push(memberFilter(store, query.organization_id));
	if (query.provider || query.provider_user_id) all.push(accountFilter(query));
	return (user) => all.every((fits) => fits(user));
}

function memberFilter(store: Store, organizationIds: string[]): Fits {
	const fits = signed(organizationIds);
	const byUser = new Map<string, string[]>();
	for (const { user_id, organization_id } of store.memberships.values()) {
		byUser.set(user_id, [...(byUser.get(user_id) ?? []), organization_id]);
	}
	return (user) => fits(byUser.get(user.id) ?? []);
}

function accountFilter({ provider, provider_user_id: ids }: Query): Fits {
	if (!provider) refuseIfAny([onlyWith('provider_user_id', 'provider')]);
	if (!ids) refuseIfAny([onlyWith('provider', 'provider_user_id')]);
	return (user) =>
		user.external_accounts.some(
			(account) => account.provider === provider && ids.includes(account.provider_user_id),
		);
}
