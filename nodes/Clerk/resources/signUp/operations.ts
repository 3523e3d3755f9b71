import { collection } from '../../fields/collection';
import { fieldsToClear } from '../../declare/fieldsToClear';
import { flag, text } from '../../fields/kinds';
import { operation } from '../../declare/operation';
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
	action: 'Get sign up',
	description: 'Retrieve one sign-up, and what it still lacks',
	source: 'GetSignUp',
	request: 'GET /sign_ups/{signUpId}',
	fields: [signUp],
	output,
});

export const update = operation({
	name: 'Update',
	value: 'update',
	action: 'Update sign up',
	description: 'Change what your backend adds to a sign-up, such as an ID of your own',
	source: 'UpdateSignUp',
	request: 'PATCH /sign_ups/{signUpId}',
	fields: [
		signUp,
		collection('updateFields', [
			flag('customAction', {
				default: true,
				description: 'Whether a step of your own is marked as done',
			}),
			text('externalId', {
				placeholder: 'e.g. customer-1042',
				description: 'The ID of the person in your own system, which the user will have as well',
			}),
			fieldsToClear('externalId'),
		]),
	],
	output,
});
