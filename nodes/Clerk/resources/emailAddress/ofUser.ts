import { collection } from '../../fields/collection';
import { identificationStatus } from '../../fields/identificationStatus';
import { flag, text } from '../../fields/kinds';
import { user } from '../../fields/user';
import { operation } from '../../operation';
import { oneAddress } from './shapes';

/** CreateEmailAddress */
export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create email address',
	description: 'Add an email address to a user',
	request: 'POST /email_addresses',
	fields: [
		user(),
		text('emailAddress', { required: true, placeholder: 'e.g. nathan@example.com' }),
		collection('additionalFields', [
			flag('notifyPrimaryEmailAddressChanged', {
				default: true,
				description:
					'Whether to tell the previous primary email address when this one takes its place',
			}),
			flag('primary', {
				default: true,
				description: 'Whether it becomes the primary one, as the first one of a user always does',
			}),
			flag('verified', {
				default: true,
				description: 'Whether it counts as verified, without a code being sent',
			}),
		]),
	],
	output: oneAddress,
	// It may become the primary one of the user.
	serializeBy: ({ userId }) => [String(userId)],
});

/** ReplaceUserEmailAddress */
export const replace = operation({
	name: 'Replace',
	value: 'replace',
	action: 'Replace email addresses of user',
	description:
		'Delete all email addresses of a user and give them a single primary one instead, which cannot be undone',
	request: 'PUT /users/{userId}/email_address',
	fields: [
		user('userId', {
			required: true,
			description:
				'The user whose email addresses are replaced. Accounts linked to one of them have to be disconnected first.',
		}),
		text('emailAddress', {
			required: true,
			displayName: 'New Email Address',
			placeholder: 'e.g. nathan@example.com',
		}),
		collection('additionalFields', [
			identificationStatus('email address'),
			flag('notifyPrimaryEmailAddressChanged', {
				default: true,
				description: 'Whether to tell the previous primary email address about the change',
			}),
		]),
	],
	output: oneAddress,
});
