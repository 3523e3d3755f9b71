import { UserError } from 'n8n-workflow';
import { fieldsToClear } from '../../declare/fieldsToClear';
import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { consent } from '../../fields/consent';
import { flag, text } from '../../fields/kinds';
import { allowLockout, allowTestUsers, allowReplacingOrigins } from './consents';
import { inOrder, instanceSettings, restrictions } from './fields';
import { instanceShape, restrictionsShape } from './shapes';

export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get an instance',
	description: 'Retrieve the instance of the credential and its allowed origins',
	source: 'GetInstance',
	request: 'GET /instance',
	fields: [],
	output: { shape: instanceShape },
});

export const update = operation({
	name: 'Update',
	value: 'update',
	action: 'Update an instance',
	description:
		'Change instance settings. Can let test users sign in, or stop apps at other origins.',
	source: 'UpdateInstance',
	request: 'PATCH /instance',
	traits: { 'PATCH /instance': { mayBeEmpty: true } },
	...inOrder,
	stops: 'app',
	fields: [
		collection('updateFields', [
			...instanceSettings,
			// No document says that null clears one of the others.
			fieldsToClear('allowedOrigins', 'preferredSignInStrategy'),
		]),
		allowTestUsers.field,
		allowReplacingOrigins.field,
	],
	output: { shape: {} },
	check: (values) => {
		const { testMode, allowedOrigins, fieldsToClear: cleared = [] } = values;
		allowTestUsers.check(testMode === true, values.allowTestUsers);
		const replaces =
			allowedOrigins !== undefined || (cleared as string[]).includes('allowedOrigins');
		allowReplacingOrigins.check(replaces, values.allowReplacingOrigins);
	},
});

export const updateRestrictions = operation({
	name: 'Update Restrictions',
	value: 'updateRestrictions',
	action: 'Update restrictions of an instance',
	description: 'Change who can sign up and sign in. Can lock people out.',
	source: 'UpdateInstanceRestrictions',
	request: 'PATCH /instance/restrictions',
	...inOrder,
	stops: 'signIns',
	fields: [collection('updateFields', restrictions), allowLockout.field],
	output: { shape: restrictionsShape },
	check: (values) => allowLockout.check(values.allowlist === true, values.allowLockout),
});

export const changeDomain = operation({
	name: 'Change Domain',
	value: 'changeDomain',
	action: 'Change the domain of an instance',
	description: 'Move the instance to another domain. Signs everyone out and causes downtime.',
	source: 'ChangeProductionInstanceDomain',
	request: 'POST /instance/change_domain',
	traits: { 'POST /instance/change_domain': { mayBeEmpty: true } },
	...inOrder,
	stops: 'signIns',
	fields: [
		text('homeUrl', {
			required: true,
			displayName: 'New Home URL',
			placeholder: 'e.g. https://www.example.com',
		}),
		consent('allowSigningOut', {
			displayName: 'Allow Signing Everyone Out',
			description: 'Whether to end all sessions and be offline until DNS and keys are changed',
			consequence:
				'All users of the production instance are signed out. It is offline until you have changed its DNS records, certificates, redirect URLs and the keys in your app.',
		}),
		collection('additionalFields', [
			flag('isSecondary', {
				displayName: 'Secondary App',
				description: 'Whether to keep the subdomain, for several apps on one root domain',
			}),
		]),
	],
	output: { shape: {} },
});

export const getJwks = operation({
	name: 'Get JWKS',
	value: 'getJwks',
	action: 'Get the JWKS of an instance',
	description: "Retrieve the public keys that verify your instance's tokens (JSON Web Key Set)",
	source: 'GetJWKS',
	request: 'GET /jwks',
	fields: [],
	output: {
		shape: {
			// The document's schema also allows private keys: none of their parts is let through.
			keys: {
				arrayOf: {
					kid: 'string',
					use: 'string',
					kty: 'string',
					alg: 'string',
					n: { ifSent: 'string' },
					e: { ifSent: 'string' },
					crv: { ifSent: 'string' },
					x: { ifSent: 'string' },
					y: { ifSent: 'string' },
				},
			},
		},
	},
});

export const getInterstitial = operation({
	name: 'Get Interstitial',
	value: 'getInterstitial',
	action: 'Get the interstitial of an instance',
	description: 'Retrieve the HTML page with which older SDKs check who is signed in',
	source: 'GetPublicInterstitial',
	request: 'GET /public/interstitial',
	traits: { 'GET /public/interstitial': { isText: true, isPublic: true } },
	noTool: 'It returns a web page for browsers.',
	fields: [
		text('publishableKey', {
			placeholder: 'e.g. pk_test_…',
			description: 'The public key of your instance. Required without a Frontend API.',
		}),
		collection('additionalFields', [
			text('domain', { placeholder: 'e.g. example.com' }),
			text('frontendApi', {
				placeholder: 'e.g. clerk.example.com',
				description: 'The address of your Frontend API, in place of the publishable key',
			}),
			text('proxyUrl', { placeholder: 'e.g. https://example.com/__clerk' }),
			text('signInUrl', { placeholder: 'e.g. https://example.com/sign-in' }),
			flag('useDomainForScript', { description: 'Whether to load the script from the domain' }),
		]),
	],
	// Clerk answers with a page, for which its document has no name.
	output: { shape: { html: { type: 'string', from: ({ html }) => html } } },
	check: ({ publishableKey, frontendApi }) => {
		if (publishableKey !== undefined || frontendApi !== undefined) return;
		throw new UserError("'Publishable Key' is empty", {
			description: "Enter it, or add 'Frontend API' under Additional Fields.",
		});
	},
	run: async ({ payload, send, presentResult }) => {
		const html = await send<string>('GET /public/interstitial', payload);
		return [presentResult({ html })];
	},
});
