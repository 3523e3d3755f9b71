import { notFound } from '../../errors.mts';
import type { Handlers } from '../../resource.mts';
import { findUser } from './record.mts';
import type { TrustedDevice } from './record.mts';

const deviceJson = (device: TrustedDevice): object => ({
	...device,
	object: 'trusted_device',
	algorithm: 'ES256',
	status: device.revoked_at === null ? 'active' : 'revoked',
});

/** List Trusted Devices, Revoke Trusted Device. */
export const trustedDevice: Handlers = {
	ListUserTrustedDevices: ({ store, path }) => {
		const active = findUser(store, path.user_id).trusted_devices.filter(
			({ revoked_at }) => revoked_at === null,
		);
		return { data: active.map(deviceJson), total_count: active.length };
	},

	RevokeUserTrustedDevice: ({ store, now, path }) => {
		const device = findUser(store, path.user_id).trusted_devices.find(
			({ id, revoked_at }) => id === path.trusted_device_id && revoked_at === null,
		);
		if (!device) throw notFound('trusted device', path.trusted_device_id);
		Object.assign(device, { revoked_at: now, updated_at: now });
		return deviceJson(device);
	},
};
