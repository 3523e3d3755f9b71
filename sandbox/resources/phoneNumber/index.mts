import type { Resource } from '../../resource.mts';
import { identificationHandlers } from '../emailAddress/identification.mts';
import { userUpdated } from '../user/change.mts';
import { cleanPhone } from '../user/identifiers.mts';
import { phoneJson } from './shape.mts';

/** Phone numbers of users, which are stored with the user. */
export const phoneNumber: Resource = {
	tables: {},
	handlers: identificationHandlers({
		name: 'PhoneNumber',
		wire: 'phone_number',
		list: 'phone_numbers',
		primary: 'primary_phone_number_id',
		strategy: 'phone_code',
		clean: cleanPhone,
		json: phoneJson,
		beforeReplace: (user, now) => {
			const isFactor = user.phone_numbers.some((one) => one.reserved_for_second_factor);
			if (isFactor) user.mfa_disabled_at = now;
		},
	}),
	events: {
		CreatePhoneNumber: userUpdated,
		ReplaceUserPhoneNumber: userUpdated,
	},
};
