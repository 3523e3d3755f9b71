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
				description: 'ID of the person in your own system. The new user gets it too.',
			}),
			fieldsToClear('externalId'),
		]),
	],
	output,
});
