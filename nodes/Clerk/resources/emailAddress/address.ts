import { collection } from '../../fields/collection';
import { emailAddress } from './locator';
import { flag } from '../../fields/kinds';
import { operation } from '../../declare/operation';
import { deletes } from '../../declare/deletes';
import { oneAddress } from './shapes';

export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get email address',
	description: 'Retrieve one email address, and whether it is verified',
	source: 'GetEmailAddress',
	request: 'GET /email_addresses/{emailAddressId}',
	fields: [emailAddress],
	output: oneAddress,
});

export const update = operation({
	name: 'Update',
	value: 'update',
	action: 'Update email address',
	description: 'Mark an email address as verified, or make it the primary one of its user',
	source: 'UpdateEmailAddress',
	request: 'PATCH /email_addresses/{emailAddressId}',
	fields: [
		emailAddress,
		collection('updateFields', [
			flag('primary', {
				default: true,
				description: 'Whether it becomes the primary email address of its user',
			}),
			flag('verified', {
				default: true,
				description: 'Whether it counts as verified, without a code being sent',
			}),
			flag('notifyPrimaryEmailAddressChanged', {
				default: true,
				description:
					'Whether to tell the previous primary email address when this one takes its place',
			}),
		]),
	],
	output: oneAddress,
	// Clerk does not say whose it is: any two that become primary may be of one user.
	serializeBy: ({ primary }) => (primary ? ['primary'] : []),
});

export const remove = operation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete email address',
	description: 'Take an email address away from its user, who can no longer sign in with it',
	source: 'DeleteEmailAddress',
	request: 'DELETE /email_addresses/{emailAddressId}',
	fields: [emailAddress],
	...deletes('email_address', 'emailAddressId'),
});
