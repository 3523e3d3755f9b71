import type { IDataObject } from 'n8n-workflow';
import type { RequestTemplate } from '../../client/path';
import { secret } from '../../fields/kinds';
import { user } from '../../fields/user';
import { operation, type Call } from '../../operation';
import type { Shape } from '../../output/shape';
import { verify } from './verify';

/** VerifyTOTP */
export const verifyTotp = operation({
	name: 'Verify TOTP',
	value: 'verifyTotp',
	action: 'Verify TOTP of user',
	description:
		'Check whether a code from an authenticator app or a backup code is right, and return true or false; a right backup code is used up by it',
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

const output = { shape: { userId: 'string' } as const satisfies Shape };

/** Clerk answers with the user's ID alone, which is known also when its answer was lost. */
const turnOff =
	(request: RequestTemplate) =>
	async ({ values, send, presentResult }: Call): Promise<IDataObject[]> => {
		await send(request);
		return [presentResult({ user_id: String(values.userId) })];
	};

/** DisableMFA */
export const disableMfa = operation({
	name: 'Disable MFA',
	value: 'disableMfa',
	action: 'Disable MFA of user',
	description:
		'Remove all second factors of a user, such as text messages, authenticator app and backup codes, which cannot be undone',
	request: 'DELETE /users/{userId}/mfa',
	fields: [user()],
	output,
	run: turnOff('DELETE /users/{userId}/mfa'),
});

/** DeleteBackupCode */
export const deleteBackupCodes = operation({
	name: 'Delete Backup Codes',
	value: 'deleteBackupCodes',
	action: 'Delete backup codes of user',
	description: 'Delete all backup codes of a user, which cannot be undone',
	request: 'DELETE /users/{userId}/backup_code',
	fields: [user()],
	output,
	run: turnOff('DELETE /users/{userId}/backup_code'),
});

/** DeleteTOTP */
export const deleteTotp = operation({
	name: 'Delete TOTP',
	value: 'deleteTotp',
	action: 'Delete TOTP of user',
	description: 'Disconnect the authenticator apps of a user, which cannot be undone',
	request: 'DELETE /users/{userId}/totp',
	fields: [user()],
	output,
	run: turnOff('DELETE /users/{userId}/totp'),
});
