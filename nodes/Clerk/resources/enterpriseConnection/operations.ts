import { deletes } from '../../declare/deletes';
import { fieldsToClear } from '../../declare/fieldsToClear';
import { getMany } from '../../declare/getMany';
import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { consentFor } from '../../fields/consent';
import { flag, text, textList } from '../../fields/kinds';
import { organization } from '../organization/locator';
import { checkLoginHint, creation, customAttributes, domains, settings } from './fields';
import { enterpriseConnection } from './locator';
import { oidc, oidcToUpdate } from './oidc';
import { saml, samlToUpdate } from './saml';
import { connectionRecord } from './shapes';

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create an enterprise connection',
	description: "Let users of a domain sign in through a customer's identity provider",
	undoneBy: 'Delete',
	source: 'CreateEnterpriseConnection',
	request: 'POST /enterprise_connections',
	stops: 'signIns',
	serializeBy: (values) => values.domains.map((domain) => domain.toLowerCase()),
	fields: [
		...creation,
		saml,
		oidc,
		customAttributes,
		collection('additionalFields', [
			...settings,
			organization('organizationId', {
				description: 'The organization that the connection is linked to',
			}),
		]),
	],
	check: checkLoginHint,
	output: connectionRecord,
});

export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get an enterprise connection',
	description: 'Retrieve an enterprise connection, without its client secret',
	source: 'GetEnterpriseConnection',
	request: 'GET /enterprise_connections/{enterpriseConnectionId}',
	fields: [enterpriseConnection()],
	output: connectionRecord,
});

export const getAll = getMany({
	action: 'Get many enterprise connections',
	description: 'List enterprise connections, or only those that match the filters',
	source: 'ListEnterpriseConnections',
	request: 'GET /enterprise_connections',
	records: 'enterpriseConnections',
	fields: [],
	filters: [
		flag('active', {
			default: true,
			description: 'Whether to return active connections or all others',
		}),
		organization('organizationId', {}),
	],
	output: connectionRecord,
});

/** What may be deleted when a connection becomes active. Source: UpdateEnterpriseConnection. */
const allowDeletingDomains = consentFor('allowDeletingDomains', {
	displayName: 'Allow Deleting Organization Domains',
	description: 'Whether activation may delete verified domains of the same name',
	consequence:
		'When a connection becomes active, Clerk deletes verified organization domains of the same name.',
});

export const update = operation({
	name: 'Update',
	value: 'update',
	action: 'Update an enterprise connection',
	description:
		'Change an enterprise connection. Activating it deletes organization domains of the same name.',
	source: 'UpdateEnterpriseConnection',
	request: 'PATCH /enterprise_connections/{enterpriseConnectionId}',
	stops: 'signIns',
	fields: [
		enterpriseConnection(),
		allowDeletingDomains.field,
		collection('updateFields', [
			...settings,
			flag('disableAdditionalIdentifications', {
				description: 'Whether users cannot add other ways to sign in',
			}),
			textList('domains', { ...domains, description: 'Replaces all current domains' }),
			fieldsToClear('customAttributes'),
			text('name', { placeholder: 'e.g. Acme' }),
			organization('organizationId', {
				description: 'Once linked, it can be changed but not unlinked',
			}),
			flag('syncUserAttributes', {
				description: 'Whether each sign-in updates the attributes of the user',
			}),
		]),
		samlToUpdate,
		oidcToUpdate,
		customAttributes,
	],
	check: (values) => {
		checkLoginHint(values);
		allowDeletingDomains.check(values.active === true, values.allowDeletingDomains);
	},
	output: connectionRecord,
});

export const remove = operation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete an enterprise connection',
	description: 'Delete an enterprise connection. Users can no longer sign in through it.',
	source: 'DeleteEnterpriseConnection',
	request: 'DELETE /enterprise_connections/{enterpriseConnectionId}',
	stops: 'signIns',
	fields: [enterpriseConnection()],
	...deletes('enterprise_connection', 'enterpriseConnectionId'),
});
