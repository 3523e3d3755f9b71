import { badValue, entry, notFound, Refusal, refuseIfAny } from '../../errors.mts';
import type { Call, Handler, Handlers } from '../../resource.mts';
import type { UserRecord } from '../../store/records.mts';
import { changing } from './ban.mts';
import { findUser } from '../../operations/findUser.mts';
import { endSessions } from '../session/index.mts';
import { isTotp } from '../../values/totp.mts';

const noPassword = () =>
	new Refusal(400, entry('no_password_set', 'no password', 'The user has no password.'));

/** A handler that takes second factors off the user of the path. */
const withoutFactor =
	(...factors: Array<'backup_code_enabled' | 'totp_enabled'>): Handler =>
	({ store, now, path }) => {
		const user = findUser(store, path.user_id);
		if (!factors.some((factor) => user[factor])) throw notFound('second factor of user', user.id);
		for (const factor of factors) user[factor] = false;
		if (!user.totp_enabled) user.totp_secret = null;
		if (!user.backup_code_enabled) user.backup_codes = [];
		if (!user.totp_enabled) user.mfa_disabled_at = now;
		user.updated_at = now;
		return { user_id: user.id };
	};

/** A handler that takes one of the user's accounts or wallets away; `param` names it in the path. */
const without =
	(
		among: 'external_accounts' | 'passkeys' | 'web3_wallets',
		object: string,
		param: string,
	): Handler =>
	({ store, now, path }) => {
		const user = findUser(store, path.user_id);
		const records: Array<{ id: string }> = user[among];
		const index = records.findIndex(({ id }) => id === path[param]);
		if (index < 0) throw notFound(object.replace('_', ' '), path[param]);
		records.splice(index, 1);
		if (user.primary_web3_wallet_id === path[param]) {
			user.primary_web3_wallet_id = user.web3_wallets[0]?.id ?? null;
		}
		user.updated_at = now;
		return { object, id: path[param], deleted: true };
	};

function removePassword(user: UserRecord, { store, now, body }: Call): void {
	if (user.password === null) return;
	user.password = null;
	user.password_last_updated_at = now;
	if (body.sign_out_of_other_sessions) endSessions(store, user.id, 'revoked', now);
}

export const signIn: Handlers = {
	RemoveUserPassword: changing(removePassword),

	VerifyPassword: ({ store, path, body }) => {
		const user = findUser(store, path.user_id);
		if (user.password === null) throw noPassword();
		if (user.password !== body.password) refuseIfAny([badValue('password', 'is not correct')]);
		return { verified: true };
	},

	VerifyTOTP: ({ store, now, path, body }) => {
		const user = findUser(store, path.user_id);
		if (!user.totp_enabled) {
			throw new Refusal(400, entry('totp_not_configured', 'no TOTP', 'The user has no TOTP.'));
		}
		if (user.totp_secret && isTotp(body.code, user.totp_secret, now)) {
			return { verified: true, code_type: 'totp' };
		}
		const index = user.backup_codes.indexOf(body.code);
		if (index < 0) refuseIfAny([badValue('code', 'is not correct')]);
		user.backup_codes.splice(index, 1);
		return { verified: true, code_type: 'backup_code' };
	},

	SetUserPasswordCompromised: changing((user, { store, now, body }) => {
		if (user.password === null) throw noPassword();
		if (body.revoke_all_sessions) endSessions(store, user.id, 'revoked', now);
	}),

	UnsetUserPasswordCompromised: changing((user) => {
		if (user.password === null) throw noPassword();
	}),

	DisableMFA: withoutFactor('totp_enabled', 'backup_code_enabled'),
	DeleteTOTP: withoutFactor('totp_enabled'),
	DeleteBackupCode: withoutFactor('backup_code_enabled'),

	DeleteExternalAccount: without('external_accounts', 'external_account', 'external_account_id'),
	UserPasskeyDelete: without('passkeys', 'passkey', 'passkey_identification_id'),
	UserWeb3WalletDelete: without('web3_wallets', 'web3_wallet', 'web3_wallet_identification_id'),
};
