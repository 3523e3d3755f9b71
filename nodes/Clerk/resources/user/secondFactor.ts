import { secret } from '../../fields/kinds';
import { user } from './locator';
import { operation, type WhenGone } from '../../declare/operation';
import type { Shape } from '../../output/shape';
import { verify } from './verify';

export const verifyTotp = operation({
	name: 'Verify TOTP',
	value: 'verifyTotp',
	action: 'Verify TOTP of user',
	description:
		'Check whether a code from an authenticator app or a backup code is right, and return true or false; a right backup code is used up by it',
	source: 'VerifyTOTP',
	request: 'POST /users/{userId}/verify_totp',
	fields: [
		user(),
		secret('code', {
			required: true,
			placeholder: 'e.g. 123456',
			description: 'The code from the authenticator app, or a backup code',
		}),
	],
	output: { shape: { verified: 'boolean', codeType: 'string' } },
	run: verify('POST /users/{userId}/verify_totp'),
});

/** Clerk answers with the user's ID alone. Where that was lost, the user tells what is left. */
const turnsOff = (isOn: string) => ({
	output: { shape: { userId: 'string' } as const satisfies Shape },
	whenGone: {
		ask: 'GET /users/{userId}',
		answer: (_, { id, [isOn]: isStillOn }) => (isStillOn === false ? { user_id: id } : undefined),
	} satisfies WhenGone,
});

export const disableMfa = operation({
	name: 'Disable MFA',
	value: 'disableMfa',
	action: 'Disable MFA of user',
	description:
		'Remove all second factors of a user, such as text messages, authenticator app and backup codes, which cannot be undone',
	source: 'DisableMFA',
	request: 'DELETE /users/{userId}/mfa',
	fields: [user()],
	...turnsOff('two_factor_enabled'),
});

export const deleteBackupCodes = operation({
	name: 'Delete Backup Codes',
	value: 'deleteBackupCodes',
	action: 'Delete backup codes of user',
	description: 'Delete all backup codes of a user, which cannot be undone',
	source: 'DeleteBackupCode',
	request: 'DELETE /users/{userId}/backup_code',
	fields: [user()],
	...turnsOff('backup_code_enabled'),
});

export const deleteTotp = operation({
	name: 'Delete TOTP',
	value: 'deleteTotp',
	action: 'Delete TOTP of user',
	description: 'Disconnect the authenticator apps of a user, which cannot be undone',
	source: 'DeleteTOTP',
	request: 'DELETE /users/{userId}/totp',
	fields: [user()],
	...turnsOff('totp_enabled'),
});
