import { getMany } from '../../declare/getMany';
import { dateTime } from '../../fields/dateTime';
import { textList, text } from '../../fields/kinds';
import { orderBy } from '../../fields/orderBy';
import { organizationMembershipRecord } from '../../output/records/organizationMembership';
import { organization } from '../organization/locator';
import { roles } from '../organizationRole/fields';

const order = orderBy(
	'createdAt',
	'emailAddress',
	'firstName',
	'lastName',
	'phoneNumber',
	'username',
);

export const getAll = getMany({
	action: 'Get many organization memberships',
	description: 'List the members of an organization, or only those that match the filters',
	source: 'ListOrganizationMemberships',
	request: 'GET /organizations/{organizationId}/memberships',
	records: 'memberships',
	fields: [organization()],
	filters: [
		dateTime('createdAtAfter', 'milliseconds', {
			displayName: 'Created After',
			description: 'Only members whose user was created after this time',
		}),
		dateTime('createdAtBefore', 'milliseconds', {
			displayName: 'Created Before',
			description: 'Only members whose user was created before this time',
		}),
		textList('emailAddress', {
			placeholder: 'e.g. nathan@example.com, ada@example.com',
			description: 'Only members with one of these email addresses, comma-separated, up to 100',
		}),
		text('emailAddressQuery', {
			displayName: 'Email Address Contains',
			placeholder: 'e.g. example.com',
			description: 'Only members whose email address contains this, ignoring case',
		}),
		dateTime('lastActiveAtAfter', 'milliseconds', {
			displayName: 'Last Active After',
			description: 'Only members who were last active after this time',
		}),
		dateTime('lastActiveAtBefore', 'milliseconds', {
			displayName: 'Last Active Before',
			description: 'Only members who were last active before this time',
		}),
		text('nameQuery', {
			displayName: 'Name Contains',
			placeholder: 'e.g. nathan',
			description: 'Only members whose first or last name contains this, ignoring case',
		}),
		textList('phoneNumber', {
			placeholder: 'e.g. +15555550100',
			description: 'Only members with one of these phone numbers, comma-separated, up to 100',
		}),
		text('phoneNumberQuery', {
			displayName: 'Phone Number Contains',
			placeholder: 'e.g. 555',
			description: 'Only members whose phone number contains this',
		}),
		text('query', {
			displayName: 'Search',
			placeholder: 'e.g. nathan',
			description:
				'Only members whose email address, phone number, username, Web3 wallet, ID or name matches this, in whole or in part',
		}),
		roles('role', { description: 'Only members with one of these roles' }),
		textList('userId', {
			placeholder: 'e.g. user_2NNEqL2nrIRdJ194ndJqAHwEfxC',
			description:
				'Only members with one of these user IDs, comma-separated, up to 100. Put a minus before an ID to exclude that user.',
		}),
		textList('username', {
			placeholder: 'e.g. nathan, ada',
			description: 'Only members with one of these usernames, comma-separated, up to 100',
		}),
		text('usernameQuery', {
			displayName: 'Username Contains',
			placeholder: 'e.g. nath',
			description: 'Only members whose username contains this, ignoring case',
		}),
		textList('web3Wallet', {
			displayName: 'Web3 Wallet',
			placeholder: 'e.g. 0x0123456789ABCDEF0123456789ABCDEF01234567',
			description: 'Only members with one of these Web3 wallets, comma-separated, up to 100',
		}),
	],
	options: [order],
	output: organizationMembershipRecord,
});

export const getAllOfInstance = getMany({
	name: 'Get Many Across Organizations',
	value: 'getAllOfInstance',
	action: 'Get many memberships across organizations',
	description: 'List the memberships of all organizations',
	source: 'InstanceGetOrganizationMemberships',
	request: 'GET /organization_memberships',
	records: 'memberships',
	fields: [],
	options: [order],
	output: organizationMembershipRecord,
});
