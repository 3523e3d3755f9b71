import { text } from '../../fields/kinds';
import { user } from '../../fields/user';
import { operation } from '../../operation';

const output = { shape: { userId: 'string' } } as const;

/** VerifyTOTP */
export const verifyTotp = operation({
	name: 'Verify TOTP',
	value: 'verifyTotp',
	action: 'Verify TOTP of user',
	description: 'Check a code of an authenticator app, or a backup code, which is used up by it',
	request: 'POST /users/{userId}/verify_totp',
	fields: [
		user(),
		text('code', {
			required: true,
			placeholder: 'e.g. 123456',
			description: 'The code of the authenticator app, or a backup code',
		}),
	],
	output: { shape: { verified: 'boolean', codeType: 'string' } },
});

/** DisableMFA */
export const disableMfa = operation({
	name: 'Disable MFA',
	value: 'disableMfa',
	action: 'Disable MFA of user',
	description:
		'Remove all second factors of a user at once: text messages, authenticator app and backup codes',
	request: 'DELETE /users/{userId}/mfa',
	fields: [user()],
	output,
});

/** DeleteTOTP */
export const deleteTotp = operation({
	name: 'Delete TOTP',
	value: 'deleteTotp',
	action: 'Delete TOTP of user',
	description: 'Remove the authenticator app of a user as a second factor, permanently',
	request: 'DELETE /users/{userId}/totp',
	fields: [user()],
	output,
});

/** DeleteBackupCode */
export const deleteBackupCodes = operation({
	name: 'Delete Backup Codes',
	value: 'deleteBackupCodes',
	action: 'Delete backup codes of user',
	description: 'Remove all backup codes of a user, permanently',
	request: 'DELETE /users/{userId}/backup_code',
	fields: [user()],
	output,
});
