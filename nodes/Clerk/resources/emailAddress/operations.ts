import { deletes } from '../../declare/deletes';
import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { flag, text } from '../../fields/kinds';
import { emailAddressRecord } from '../../output/records/emailAddress';
import { user } from '../user/locator';
import { identificationStatus, primary, verified } from './fields';
import { emailAddress } from './locator';

const notifyPrimaryEmailAddressChanged = flag('notifyPrimaryEmailAddressChanged', {
	default: true,
	displayName: 'Notify Previous Address',
	description: 'Whether to tell the previous primary address about the change by email',
});

export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get an email address',
	description: 'Retrieve an email address and whether it is verified',
	source: 'GetEmailAddress',
	request: 'GET /email_addresses/{emailAddressId}',
	fields: [emailAddress],
	output: emailAddressRecord,
});

export const update = operation({
	name: 'Update',
	value: 'update',
	action: 'Update an email address',
	description: "Mark an email address as verified, or make it the user's primary one",
	source: 'UpdateEmailAddress',
	request: 'PATCH /email_addresses/{emailAddressId}',
	fields: [
		emailAddress,
		collection('updateFields', [
			flag('primary', {
				default: true,
				description: "Whether it becomes the user's primary one",
			}),
			verified,
			notifyPrimaryEmailAddressChanged,
		]),
	],
	output: emailAddressRecord,
	// Clerk does not say whose it is: any two that become primary may be of one user.
	serializeBy: ({ primary }) => (primary ? ['primary'] : []),
});

export const remove = operation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete an email address',
	description: 'Remove an email address from its user, who can no longer sign in with it',
	source: 'DeleteEmailAddress',
	request: 'DELETE /email_addresses/{emailAddressId}',
	fields: [emailAddress],
	...deletes('email_address', 'emailAddressId'),
});

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create an email address',
	description: 'Add an email address to a user',
	undoneBy: 'Delete',
	source: 'CreateEmailAddress',
	request: 'POST /email_addresses',
	fields: [
		user(),
		text('emailAddress', { required: true, placeholder: 'e.g. nathan@example.com' }),
		collection('additionalFields', [notifyPrimaryEmailAddressChanged, primary, verified]),
	],
	output: emailAddressRecord,
	// It may become the primary one of the user.
	serializeBy: ({ userId }) => [userId],
});

export const replace = operation({
	name: 'Replace',
	value: 'replace',
	action: "Replace a user's email addresses",
	description:
		'Delete all email addresses of a user and set a new primary one. Fails if an account is linked to one of them.',
	cannotBeUndone: true,
	source: 'ReplaceUserEmailAddress',
	request: 'PUT /users/{userId}/email_address',
	fields: [
		user(),
		text('emailAddress', {
			required: true,
			displayName: 'New Email Address',
			placeholder: 'e.g. nathan@example.com',
		}),
		collection('additionalFields', [identificationStatus, notifyPrimaryEmailAddressChanged]),
	],
	output: emailAddressRecord,
});
