import { searchPhoneNumbers } from '../user/locator';
import { locator, type RecordKind } from '../../fields/locator';

const PHONE_NUMBER: RecordKind = {
	noun: 'phone number',
	search: { searchPhoneNumbers },
	prefix: 'idn_',
};

/** Chooses one phone number of any user: From List or By ID. */
export const phoneNumber = locator('phoneNumberId', PHONE_NUMBER, {
	required: true,
	displayName: 'Phone Number',
});
