import { badValue, entry, notFound, Refusal, refuseIfAny } from '../../errors.mts';
import type { Handler, Handlers } from '../../resource.mts';
import { isTotp } from '../../values/totp.mts';
import { findUser } from './record.mts';

/** A handler that removes second factors from the user of the path. */
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

/** Verify TOTP, Disable MFA, Delete TOTP, Delete Backup Codes. */
export const mfa: Handlers = {
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

	DisableMFA: withoutFactor('totp_enabled', 'backup_code_enabled'),
	DeleteTOTP: withoutFactor('totp_enabled'),
	DeleteBackupCode: withoutFactor('backup_code_enabled'),
};
