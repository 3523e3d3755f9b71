import { fieldsToClear } from '../../declare/fieldsToClear';
import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { flag, text } from '../../fields/kinds';
import { recordOutput } from '../../output/record';
import { signUp } from './locator';

/** What is still to be done to verify an address, number or wallet. */
const verification = { object: { nextAction: 'string', supportedStrategies: 'array' } } as const;

const output = recordOutput(
	{
		id: 'string',
		emailAddress: 'string',
		phoneNumber: 'string',
		username: 'string',
		firstName: 'string',
		lastName: 'string',
		status: 'string',
		abandonAt: 'time',
		publicMetadata: 'json',
		unsafeMetadata: 'json',
		missingFields: 'array',
		unverifiedFields: 'array',
		customAction: 'boolean',
		externalId: 'string',
		createdUserId: 'string',
		createdSessionId: 'string',
	},
	{
		externalAccount: 'json',
		legalAcceptedAt: 'time',
		locale: 'string',
		optionalFields: 'array',
		passwordEnabled: 'boolean',
		requiredFields: 'array',
		verifications: {
			object: {
				emailAddress: verification,
				phoneNumber: verification,
				web3Wallet: verification,
				externalAccount: 'json',
			},
		},
		web3Wallet: 'string',
	},
);

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
