import { searchEmailAddresses } from '../pickers/searchIdentifications';
import { record, type RecordKind } from './record';

const EMAIL_ADDRESS: RecordKind = {
	noun: 'email address',
	search: { searchEmailAddresses },
	prefix: 'idn_',
};

/** Chooses one e-mail address of any user: From List or By ID. */
export const emailAddress = record('emailAddressId', EMAIL_ADDRESS, {
	required: true,
	displayName: 'Email Address',
});
