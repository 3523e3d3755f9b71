import { searchEmailAddresses } from '../user/locator';
import { locator, type RecordKind } from '../../fields/locator';

const EMAIL_ADDRESS: RecordKind = {
	noun: 'email address',
	search: { searchEmailAddresses },
	prefix: 'idn_',
};

/** Chooses one e-mail address of any user: From List or By ID. */
export const emailAddress = locator('emailAddressId', EMAIL_ADDRESS, {
	required: true,
	displayName: 'Email Address',
});
