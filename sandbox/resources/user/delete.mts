import { notFound } from '../../errors.mts';
import type { Handler, Handlers } from '../../resource.mts';
import { removeMembers } from '../organizationMembership/record.mts';
import { endSessions } from '../session/record.mts';
import { findUser } from './record.mts';

/** A handler that deletes a part of the user of the path. */
const deletingPart =
	(
		list: 'external_accounts' | 'passkeys' | 'web3_wallets',
		object: string,
		param: string,
	): Handler =>
	({ store, now, path }) => {
		const user = findUser(store, path.user_id);
		const records: Array<{ id: string }> = user[list];
		const index = records.findIndex(({ id }) => id === path[param]);
		if (index < 0) throw notFound(object.replace('_', ' '), path[param]);
		records.splice(index, 1);
		if (user.primary_web3_wallet_id === path[param]) {
			user.primary_web3_wallet_id = user.web3_wallets[0]?.id ?? null;
		}
		user.updated_at = now;
		return { object, id: path[param], deleted: true };
	};

/** Delete a user, or one of its external accounts, passkeys and web3 wallets. */
export const deletions: Handlers = {
	DeleteUser: ({ store, now, path }) => {
		const { id, external_id } = findUser(store, path.user_id);
		removeMembers(store, ({ user_id }) => user_id === id);
		endSessions(store, id, 'removed', now);
		store.users.delete(id);
		return { object: 'user', id, deleted: true, ...(external_id !== null && { external_id }) };
	},

	DeleteExternalAccount: deletingPart(
		'external_accounts',
		'external_account',
		'external_account_id',
	),
	UserPasskeyDelete: deletingPart('passkeys', 'passkey', 'passkey_identification_id'),
	UserWeb3WalletDelete: deletingPart(
		'web3_wallets',
		'web3_wallet',
		'web3_wallet_identification_id',
	),
};
