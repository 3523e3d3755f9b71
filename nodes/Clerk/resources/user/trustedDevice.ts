import { getMany } from '../../declare/getMany';
import { operation } from '../../declare/operation';
import type { Shape } from '../../output/shape';
import { user } from './locator';
import { trustedDevice } from './partLocators';

const shape = {
	id: 'string',
	name: 'string',
	platform: 'string',
	appIdentifier: 'string',
	algorithm: 'string',
	status: 'string',
	lastUsedAt: 'time',
	revokedAt: 'time',
	createdAt: 'time',
	updatedAt: 'time',
} as const satisfies Shape;

export const getAllTrustedDevices = getMany({
	name: 'Get Many Trusted Devices',
	value: 'getAllTrustedDevices',
	action: 'Get many trusted devices of a user',
	description: 'List the phones and tablets that a user has enrolled as trusted devices',
	source: 'ListUserTrustedDevices',
	request: 'GET /users/{userId}/trusted_devices',
	isWhole: true,
	records: 'trustedDevices',
	fields: [user()],
	output: { shape },
});

export const revokeTrustedDevice = operation({
	name: 'Revoke Trusted Device',
	value: 'revokeTrustedDevice',
	action: "Revoke a user's trusted device",
	description: "Stop trusting a user's device. The user then has to enroll it again.",
	source: 'RevokeUserTrustedDevice',
	request: 'DELETE /users/{userId}/trusted_devices/{trustedDeviceId}',
	fields: [user(), trustedDevice],
	output: { shape },
	whenGone: { answer: ({ trustedDeviceId: id }) => ({ id, status: 'revoked' }) },
});
