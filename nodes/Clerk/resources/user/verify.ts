import type { IDataObject } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';
import { operation, type OperationContext } from '../../declare/operation';
import { secret } from '../../fields/kinds';
import type { RequestTemplate } from '../../declare/composed';
import { user } from './locator';

/**
 * Asks Clerk whether something is right. That it is wrong is an answer that a workflow can branch
 * on, and not a failure; Clerk says it with 422. Source: VerifyPassword, VerifyTOTP.
 */
const verify =
	(request: RequestTemplate) =>
	async ({ payload, send, presentResult }: OperationContext): Promise<IDataObject[]> => {
		const answer = await send(request, payload).catch((error: unknown): IDataObject => {
			if (error instanceof NodeApiError && error.httpCode === '422') return { verified: false };
			throw error;
		});
		return [presentResult(answer)];
	};

export const verifyPassword = operation({
	name: 'Verify Password',
	value: 'verifyPassword',
	action: "Verify a user's password",
	description: 'Check whether a password is correct for a user. Returns true or false.',
	source: 'VerifyPassword',
	request: 'POST /users/{userId}/verify_password',
	fields: [user(), secret('password', { required: true })],
	output: { shape: { verified: 'boolean' } },
	run: verify('POST /users/{userId}/verify_password'),
});

export const verifyTotp = operation({
	name: 'Verify TOTP',
	value: 'verifyTotp',
	action: "Verify a user's TOTP code",
	description:
		'Check a code from an authenticator app, or a backup code. Returns true or false. A correct backup code cannot be used again.',
	source: 'VerifyTOTP',
	request: 'POST /users/{userId}/verify_totp',
	fields: [
		user(),
		secret('code', {
			required: true,
			placeholder: 'e.g. 123456',
			description: 'The code from the authenticator app, or a backup code',
		}),
	],
	output: { shape: { verified: 'boolean', codeType: 'string' } },
	run: verify('POST /users/{userId}/verify_totp'),
});
