import { UserError } from 'n8n-workflow';
import { collection } from '../../fields/collection';
import { flag } from '../../fields/kinds';
import { phoneNumber } from './locator';
import { operation } from '../../declare/operation';
import { deletes } from '../../declare/deletes';
import { oneNumber } from './shapes';

export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get phone number',
	description: 'Retrieve one phone number, and whether it is verified',
	source: 'GetPhoneNumber',
	request: 'GET /phone_numbers/{phoneNumberId}',
	fields: [phoneNumber],
	output: oneNumber,
});

export const update = operation({
	name: 'Update',
	value: 'update',
	action: 'Update phone number',
	description:
		'Mark a phone number as verified, make it the primary one of its user, or a second factor',
	source: 'UpdatePhoneNumber',
	request: 'PATCH /phone_numbers/{phoneNumberId}',
	fields: [
		phoneNumber,
		collection('updateFields', [
			flag('primary', {
				default: true,
				description: 'Whether it becomes the primary phone number of its user',
			}),
			flag('verified', {
				default: true,
				description: 'Whether it counts as verified, without a code being sent',
			}),
			flag('reservedForSecondFactor', {
				default: true,
				description:
					'Whether it is only for the second step of signing in. Needs a verified number.',
			}),
		]),
	],
	output: oneNumber,
	// Clerk does not say whose it is: any two that become primary may be of one user.
	serializeBy: ({ primary }) => (primary ? ['primary'] : []),
	check: ({ reservedForSecondFactor, verified }) => {
		if (reservedForSecondFactor && verified === false) {
			throw new UserError("'Reserved For Second Factor' does not go with 'Verified' off", {
				description: 'Only a verified phone number can be a second factor.',
			});
		}
	},
});

export const remove = operation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete phone number',
	description:
		'Take a phone number away from its user, who can no longer sign in or get codes with it',
	source: 'DeletePhoneNumber',
	request: 'DELETE /phone_numbers/{phoneNumberId}',
	fields: [phoneNumber],
	...deletes('phone_number', 'phoneNumberId'),
});
