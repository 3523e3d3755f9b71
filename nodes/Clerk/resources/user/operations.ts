import { deletes } from '../../declare/deletes';
import { getMany } from '../../declare/getMany';
import { operation, type WhenGone } from '../../declare/operation';
import { filterCollection } from '../../fields/collection';
import { orderBy } from '../../fields/orderBy';
import type { Shape } from '../../output/shape';
import { userRecord } from '../../output/records/user';
import { checkProvider, userFilters } from './filters';
import { user } from './locator';
import { externalAccount, passkey, web3Wallet } from './partLocators';

export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get a user',
	description: 'Retrieve a user',
	source: 'GetUser',
	request: 'GET /users/{userId}',
	fields: [user()],
	output: userRecord,
});

export const getAll = getMany({
	action: 'Get many users',
	description: 'List users, or only those that match the filters',
	source: ['GetUserList', 'GetUsersCount'],
	request: 'GET /users',
	count: 'GET /users/count',
	records: 'users',
	hasCursor: true,
	fields: [],
	filters: userFilters,
	options: [
		orderBy(
			'createdAt',
			'emailAddress',
			'firstName',
			'lastActiveAt',
			'lastName',
			'lastSignInAt',
			'phoneNumber',
			'updatedAt',
			'username',
			'web3wallet',
		),
	],
	output: userRecord,
	check: checkProvider,
});

export const count = operation({
	name: 'Count',
	value: 'count',
	action: 'Count users',
	description: 'Count all users, or only those that match the filters',
	source: 'GetUsersCount',
	request: 'GET /users/count',
	fields: [filterCollection('count all users', userFilters)],
	output: { shape: { totalCount: 'number' } },
	check: checkProvider,
});

export const remove = operation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete a user',
	description: 'Delete a user, including their sessions and memberships',
	source: 'DeleteUser',
	request: 'DELETE /users/{userId}',
	fields: [user()],
	...deletes('user', 'userId'),
});

export const deletePasskey = operation({
	name: 'Delete Passkey',
	value: 'deletePasskey',
	action: "Delete a user's passkey",
	description: "Delete a user's passkey and notify the user by email",
	source: 'UserPasskeyDelete',
	request: 'DELETE /users/{userId}/passkeys/{passkeyIdentificationId}',
	fields: [user(), passkey],
	...deletes('passkey', 'passkeyIdentificationId'),
});

export const deleteWeb3Wallet = operation({
	name: 'Delete Web3 Wallet',
	value: 'deleteWeb3Wallet',
	action: 'Delete a Web3 wallet',
	description: 'Disconnect a Web3 wallet from a user',
	source: 'UserWeb3WalletDelete',
	request: 'DELETE /users/{userId}/web3_wallets/{web3WalletIdentificationId}',
	fields: [user(), web3Wallet],
	...deletes('web3_wallet', 'web3WalletIdentificationId'),
});

export const deleteExternalAccount = operation({
	name: 'Delete External Account',
	value: 'deleteExternalAccount',
	action: "Delete a user's external account",
	description: "Disconnect a user's account at Google, GitHub or another provider",
	source: 'DeleteExternalAccount',
	request: 'DELETE /users/{userId}/external_accounts/{externalAccountId}',
	fields: [user(), externalAccount],
	...deletes('external_account', 'externalAccountId'),
});

/** Clerk answers with the user's ID alone. If that is lost, the user itself tells whether it is off. */
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
	action: "Disable a user's MFA",
	description:
		'Remove all second factors of a user: authenticator apps, text messages and backup codes',
	source: 'DisableMFA',
	request: 'DELETE /users/{userId}/mfa',
	fields: [user()],
	...turnsOff('two_factor_enabled'),
});

export const deleteBackupCodes = operation({
	name: 'Delete Backup Codes',
	value: 'deleteBackupCodes',
	action: "Delete a user's backup codes",
	description: 'Delete all backup codes of a user',
	source: 'DeleteBackupCode',
	request: 'DELETE /users/{userId}/backup_code',
	fields: [user()],
	...turnsOff('backup_code_enabled'),
});

export const deleteTotp = operation({
	name: 'Delete TOTP',
	value: 'deleteTotp',
	action: "Delete a user's TOTP",
	description: "Disconnect a user's authenticator apps",
	source: 'DeleteTOTP',
	request: 'DELETE /users/{userId}/totp',
	fields: [user()],
	...turnsOff('totp_enabled'),
});
