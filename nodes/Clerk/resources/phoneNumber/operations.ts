import { UserError } from 'n8n-workflow';
import { deletes } from '../../declare/deletes';
import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { flag, text } from '../../fields/kinds';
import { phoneNumberRecord } from '../../output/records/phoneNumber';
import { identificationStatus, primary, verified } from '../emailAddress/fields';
import { user } from '../user/locator';
import { phoneNumber } from './locator';

export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get a phone number',
	description: 'Retrieve a phone number and whether it is verified',
	source: 'GetPhoneNumber',
	request: 'GET /phone_numbers/{phoneNumberId}',
	fields: [phoneNumber],
	output: phoneNumberRecord,
});

export const update = operation({
	name: 'Update',
	value: 'update',
	action: 'Update a phone number',
	description:
		"Mark a phone number as verified, or make it the user's primary one or a second factor",
	source: 'UpdatePhoneNumber',
	request: 'PATCH /phone_numbers/{phoneNumberId}',
	fields: [
		phoneNumber,
		collection('updateFields', [
			flag('primary', {
				default: true,
				description: "Whether it becomes the user's primary one",
			}),
			verified,
			flag('reservedForSecondFactor', {
				default: true,
				description:
					'Whether to use the number as a second factor only. Requires a verified number.',
			}),
		]),
	],
	output: phoneNumberRecord,
	// Clerk does not say whose it is: any two that become primary may be of one user.
	serializeBy: ({ primary }) => (primary ? ['primary'] : []),
	check: ({ reservedForSecondFactor, verified }) => {
		if (reservedForSecondFactor && verified === false) {
			throw new UserError("'Reserved for Second Factor' does not go with 'Verified' off", {
				description: 'Only a verified phone number can be a second factor.',
			});
		}
	},
});

export const remove = operation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete a phone number',
	description:
		'Remove a phone number from its user, who can no longer sign in or receive codes with it',
	source: 'DeletePhoneNumber',
	request: 'DELETE /phone_numbers/{phoneNumberId}',
	fields: [phoneNumber],
	...deletes('phone_number', 'phoneNumberId'),
});

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create a phone number',
	description: 'Add a phone number to a user',
	undoneBy: 'Delete',
	source: 'CreatePhoneNumber',
	request: 'POST /phone_numbers',
	fields: [
		user(),
		text('phoneNumber', {
			required: true,
			placeholder: 'e.g. +15555550100',
			description: 'With a plus and the country code (E.164)',
		}),
		collection('additionalFields', [
			primary,
			flag('reservedForSecondFactor', {
				default: true,
				description:
					'Whether to use the number as a second factor only. Requires a verified number.',
			}),
			verified,
		]),
	],
	output: phoneNumberRecord,
	// It may become the primary one of the user.
	serializeBy: ({ userId }) => [userId],
	check: ({ reservedForSecondFactor, verified }) => {
		if (reservedForSecondFactor && !verified) {
			throw new UserError("'Reserved for Second Factor' requires 'Verified'", {
				description: "Only a verified phone number can be a second factor. Switch 'Verified' on.",
			});
		}
	},
});

export const replace = operation({
	name: 'Replace',
	value: 'replace',
	action: "Replace a user's phone numbers",
	description:
		'Delete all phone numbers of a user and set a new primary one. Turns MFA off if one is a second factor.',
	cannotBeUndone: true,
	source: 'ReplaceUserPhoneNumber',
	request: 'PUT /users/{userId}/phone_number',
	fields: [
		user(),
		text('phoneNumber', {
			required: true,
			displayName: 'New Phone Number',
			placeholder: 'e.g. +15555550100',
			description: 'With a plus and the country code (E.164)',
		}),
		collection('additionalFields', [identificationStatus]),
	],
	output: phoneNumberRecord,
});
