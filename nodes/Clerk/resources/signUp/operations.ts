import { fieldsToClear } from '../../declare/fieldsToClear';
import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { flag, text } from '../../fields/kinds';
import type { Output } from '../../output/output';
import { signUp } from './locator';

const shape = {
	id: 'string',
	status: 'string',
	emailAddress: 'string',
	phoneNumber: 'string',
	username: 'string',
	firstName: 'string',
	lastName: 'string',
	missingFields: 'array',
	unverifiedFields: 'array',
	externalId: 'string',
	customAction: 'boolean',
	createdUserId: 'string',
	createdSessionId: 'string',
	abandonAt: 'number',
} as const satisfies Output['shape'];

const output: Output = {
	shape,
	selectable: {
		...shape,
		externalAccount: 'json',
		legalAcceptedAt: 'number',
		locale: 'string',
		optionalFields: 'array',
		passwordEnabled: 'boolean',
		publicMetadata: 'json',
		requiredFields: 'array',
		unsafeMetadata: 'json',
		verifications: 'json',
		web3Wallet: 'string',
	},
};

export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get a sign-up',
	description: 'Retrieve a sign-up and what it still requires',
	source: 'GetSignUp',
	request: 'GET /sign_ups/{signUpId}',
	fields: [signUp],
	output,
});

export const update = operation({
	name: 'Update',
	value: 'update',
	action: 'Update a sign-up',
	description: 'Set the external ID of a sign-up, or mark your custom step as done',
	source: 'UpdateSignUp',
	request: 'PATCH /sign_ups/{signUpId}',
	fields: [
		signUp,
		collection('updateFields', [
			flag('customAction', {
				default: true,
				description: 'Whether to mark your custom step as done',
			}),
			text('externalId', {
				placeholder: 'e.g. customer-1042',
				description: 'ID of the person in your own system. The new user gets it too.',
			}),
			fieldsToClear('externalId'),
		]),
	],
	output,
});
