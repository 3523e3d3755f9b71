import type { IDataObject } from 'n8n-workflow';
import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { flag, text } from '../../fields/kinds';
import { LETS, scopes, secondsUntilExpiration } from '../adminPortalLink/fields';
import { organization } from '../organization/locator';
import { checkLoginHint, creation, customAttributes, settings } from './fields';
import { oidc } from './oidc';
import { saml } from './saml';
import { inSteps } from './steps';
import { setUpRecord } from './shapes';

const CREATE = 'POST /enterprise_connections';
const TEST = 'POST /enterprise_connections/{enterpriseConnectionId}/test_runs';
const DIRECTORY = 'POST /directories';
const LINK = 'POST /admin_portal_link_tokens';

export const setUp = operation({
	name: 'Set Up',
	value: 'setUp',
	action: 'Set up an enterprise connection',
	description: "Create an inactive connection, with the links that a customer's IT needs",
	source: [
		'CreateEnterpriseConnection',
		'CreateEnterpriseConnectionTestRun',
		'CreateDirectory',
		'createAdminPortalLinkToken',
	],
	request: CREATE,
	also: [TEST, DIRECTORY, LINK],
	isComposed: true,
	serializeBy: (values) => values.domains.map((domain) => domain.toLowerCase()),
	fields: [
		// The link opens the admin portal of one organization, never of all.
		organization('organizationId', {
			required: true,
			description: 'The organization of the customer',
		}),
		...creation,
		saml,
		oidc,
		customAttributes,
		collection('additionalFields', [
			...settings.filter(({ name }) => name !== 'active'),
			text('directoryProvider', {
				wire: null,
				placeholder: 'e.g. okta',
				description: 'Creates a directory for this provider, too',
			}),
			flag('skipTestRun', {
				wire: null,
				description: 'Whether to leave out the test link',
			}),
			scopes,
			secondsUntilExpiration,
		]),
	],
	check: checkLoginHint,
	resultLets: LETS,
	handsOut: true,
	output: setUpRecord,
	run: async ({ values, payload, send, presentResult }) => {
		const { scopes: granted, seconds_until_expiration: seconds, ...asked } = payload;
		const connection = await send(CREATE, { ...asked, active: false });
		const ids = { enterpriseConnectionId: String(connection.id) };
		const { directoryProvider: provider, organizationId, skipTestRun } = values;
		const directoryFor = { enterprise_connection_id: ids.enterpriseConnectionId, provider };
		const [test, directory, token] = await inSteps(`connection ${ids.enterpriseConnectionId}`, {
			'test run': skipTestRun ? undefined : async () => await send(TEST, undefined, ids),
			directory:
				provider === undefined ? undefined : async () => await send(DIRECTORY, directoryFor),
			'admin portal link': async () =>
				await send(LINK, {
					organization_id: organizationId,
					...(granted !== undefined && { scopes: granted }),
					...(seconds !== undefined && { seconds_until_expiration: seconds }),
				}),
		});
		return [presentResult({ ...connection, ...forCustomer(test, directory, token) })];
	},
});

/** What the steps after the connection itself add to it. */
const forCustomer = (
	test: IDataObject = {},
	directory: IDataObject = {},
	token: IDataObject = {},
): IDataObject => ({
	test_url: test.url,
	directory_id: directory.id,
	directory_endpoint_url: directory.endpoint_url,
	directory_api_key: directory.api_key,
	portal_token: token.token,
	portal_token_id: token.id,
	portal_token_expires_at: token.expiration,
});
