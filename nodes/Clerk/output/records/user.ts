import type { IDataObject } from 'n8n-workflow';
import { nestedList, recordOutput } from '../record';
import type { Computed } from '../shape';
import { emailAddressRecord } from './emailAddress';
import { phoneNumberRecord } from './phoneNumber';

/** A text of the record that is the primary one in a list of the user's. */
const primaryText = (list: string, idName: string, name: string): Computed => ({
	type: 'string',
	from: (user) => {
		const id = user[idName];
		const records = user[list] as IDataObject[] | null | undefined;
		return id ? records?.find((one) => one.id === id)?.[name] : null;
	},
});

const fullName: Computed = {
	type: 'string',
	from: ({ first_name: first, last_name: last }) => [first, last].filter(Boolean).join(' ') || null,
};

/** A user. */
export const userRecord = recordOutput(
	{
		id: 'string',
		primaryEmailAddress: primaryText(
			'email_addresses',
			'primary_email_address_id',
			'email_address',
		),
		firstName: 'string',
		lastName: 'string',
		fullName,
		username: 'string',
		externalId: 'string',
		banned: 'boolean',
		locked: 'boolean',
		lastSignInAt: 'time',
		createdAt: 'time',
		updatedAt: 'time',
		publicMetadata: 'json',
		privateMetadata: 'json',
		unsafeMetadata: 'json',
		primaryPhoneNumber: primaryText('phone_numbers', 'primary_phone_number_id', 'phone_number'),
		emailAddresses: nestedList(emailAddressRecord),
		phoneNumbers: nestedList(phoneNumberRecord),
		lastActiveAt: 'time',
		passwordEnabled: 'boolean',
		twoFactorEnabled: 'boolean',
		totpEnabled: 'boolean',
		backupCodeEnabled: 'boolean',
		deleteSelfEnabled: 'boolean',
		createOrganizationEnabled: 'boolean',
		hasImage: 'boolean',
		imageUrl: 'string',
		primaryEmailAddressId: 'string',
		primaryPhoneNumberId: 'string',
		primaryWeb3WalletId: 'string',
	},
	{
		createOrganizationsLimit: 'number',
		legalAcceptedAt: 'time',
		locale: 'string',
		mfaDisabledAt: 'time',
		mfaEnabledAt: 'time',
		passwordLastUpdatedAt: 'time',
	},
);
