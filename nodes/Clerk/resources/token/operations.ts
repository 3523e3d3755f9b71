import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { operation } from '../../declare/operation';
import { accept, options, requirements, tokenField } from './fields';
import { VERIFY_CALLS } from './opaque';
import { verdictOutput, verdictRecord } from './verdict';
import { verifyText } from './verifyText';

export const verify = operation({
	name: 'Verify',
	value: 'verify',
	action: 'Verify a token',
	description: 'Check who calls: verify a session token, API key or other token of your app',
	source: ['GetJWKS', 'verifyApiKey', 'verifyM2MToken', 'verifyOAuthAccessToken'],
	request: 'GET /jwks',
	also: VERIFY_CALLS,
	traits: Object.fromEntries(VERIFY_CALLS.map((call) => [call, { repeat: 'reads' }])),
	isComposed: true,
	fields: [tokenField, accept, requirements, options],
	output: verdictOutput,
	run: async ({ values, send, instance, presentResult }): Promise<IDataObject[]> => {
		const verdict = await verifyText(values.token, {
			...values,
			send,
			askForKeys: async () => await send('GET /jwks'),
			instance,
		});
		if (verdict.reason !== undefined && values.failIfInvalid) {
			throw new UserError(`Not authenticated: ${verdict.reason}`, {
				description:
					"Turn off 'Fail If Invalid' to get this as a result that your workflow can branch on.",
			});
		}
		return [presentResult(verdictRecord(verdict))];
	},
});
