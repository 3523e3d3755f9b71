import { UserError } from 'n8n-workflow';
import { collection } from '../../fields/collection';
import { identificationStatus } from '../../fields/identificationStatus';
import { flag, text } from '../../fields/kinds';
import { user } from '../../fields/user';
import { operation } from '../../operation';
import { oneNumber } from './shapes';

/** CreatePhoneNumber */
export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create phone number',
	description: 'Add a phone number to a user',
	request: 'POST /phone_numbers',
	fields: [
		user(),
		text('phoneNumber', {
			required: true,
			placeholder: 'e.g. +15555550100',
			description: 'With a plus and the country code (E.164)',
		}),
		collection('additionalFields', [
			flag('primary', {
				default: true,
				description: 'Whether it becomes the primary one, as the first one of a user always does',
			}),
			flag('reservedForSecondFactor', {
				default: true,
				description: 'Whether it is only for the second step of signing in. Needs Verified.',
			}),
			flag('verified', {
				default: true,
				description: 'Whether it counts as verified, without a code being sent',
			}),
		]),
	],
	output: oneNumber,
	// It may become the primary one of the user.
	serializeBy: ({ userId }) => [String(userId)],
	check: ({ reservedForSecondFactor, verified }) => {
		if (reservedForSecondFactor && !verified) {
			throw new UserError("'Reserved For Second Factor' needs 'Verified'", {
				description: "Only a verified phone number can be a second factor. Switch 'Verified' on.",
			});
		}
	},
});

/** ReplaceUserPhoneNumber */
export const replace = operation({
	name: 'Replace',
	value: 'replace',
	action: 'Replace phone numbers of user',
	description:
		'Delete all phone numbers of a user and give them a single primary one instead, which cannot be undone',
	request: 'PUT /users/{userId}/phone_number',
	fields: [
		user('userId', {
			required: true,
			description:
				'The user whose phone numbers are replaced. If one of them was a second factor, multi-factor authentication is turned off.',
		}),
		text('phoneNumber', {
			required: true,
			displayName: 'New Phone Number',
			placeholder: 'e.g. +15555550100',
			description: 'With a plus and the country code (E.164)',
		}),
		collection('additionalFields', [identificationStatus('phone number')]),
	],
	output: oneNumber,
});
