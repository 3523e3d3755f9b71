import { partOfUser } from '../../fields/partOfUser';
import { user } from '../../fields/user';
import { list } from '../../list';
import { operation } from '../../operation';

const trustedDevice = {
	id: 'string',
	name: 'string',
	platform: 'string',
	appIdentifier: 'string',
	status: 'string',
	lastUsedAt: 'number',
	revokedAt: 'number',
	createdAt: 'number',
	updatedAt: 'number',
} as const;

const output = {
	shape: trustedDevice,
	selectable: { ...trustedDevice, algorithm: 'string' },
} as const;

/** ListUserTrustedDevices */
export const getTrustedDevices = list({
	name: 'Get Trusted Devices',
	value: 'getTrustedDevices',
	action: 'Get trusted devices of user',
	description: 'List the active trusted devices of a user',
	request: 'GET /users/{userId}/trusted_devices',
	records: 'trustedDevices',
	isWhole: true,
	fields: [user()],
	output,
});

/** RevokeUserTrustedDevice */
export const revokeTrustedDevice = operation({
	name: 'Revoke Trusted Device',
	value: 'revokeTrustedDevice',
	action: 'Revoke trusted device of user',
	description: 'No longer trust a device of a user, which can not be undone',
	request: 'DELETE /users/{userId}/trusted_devices/{trustedDeviceId}',
	fields: [user(), partOfUser('trustedDeviceId')],
	output,
});
