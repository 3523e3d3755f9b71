import { deletes } from '../../declare/deletes';
import { fieldsToClear } from '../../declare/fieldsToClear';
import { getMany } from '../../declare/getMany';
import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { consentFor } from '../../fields/consent';
import { flag, text } from '../../fields/kinds';
import { checkName, domainName, proxyUrl } from './fields';
import { domain } from './locator';
import { domainRecord } from '../../output/records/domain';

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create a satellite domain',
	description: 'Add a satellite domain, and retrieve the DNS records it needs',
	undoneBy: 'Delete',
	source: 'AddDomain',
	request: 'POST /domains',
	fields: [
		text('name', { required: true, ...domainName }),
		collection('additionalFields', [proxyUrl]),
	],
	output: domainRecord,
	check: ({ name }) => checkName(name),
	run: async ({ payload, send, presentResult }) => {
		// Clerk adds satellites only, and wants to hear it.
		return [presentResult(await send('POST /domains', { ...payload, is_satellite: true }))];
	},
});

export const getAll = getMany({
	action: 'Get many domains',
	description: 'List the primary domain and its satellites',
	source: 'ListDomains',
	request: 'GET /domains',
	isWhole: true,
	records: 'domains',
	fields: [],
	output: domainRecord,
});

/** For another name. */
const allowRenaming = consentFor('allowRenaming', {
	description: 'Whether the name may change. Expect downtime for a primary domain.',
	consequence:
		'Renaming the primary domain takes a production app down until DNS and emails are set up for the new name.',
});

export const update = operation({
	name: 'Update',
	value: 'update',
	action: 'Update a domain',
	description: 'Change the name or proxy of a domain. Can take your app down.',
	source: 'UpdateDomain',
	request: 'PATCH /domains/{domainId}',
	stops: 'app',
	fields: [
		domain(),
		allowRenaming.field,
		collection('updateFields', [
			flag('isSecondary', {
				displayName: 'Secondary App',
				description: 'Whether to keep the subdomain, for several apps on one root domain',
			}),
			text('name', domainName),
			proxyUrl,
			fieldsToClear('proxyUrl'),
		]),
	],
	output: domainRecord,
	check: (values) => {
		checkName(values.name);
		allowRenaming.check(values.name !== undefined, values.allowRenaming);
	},
});

export const remove = operation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete a satellite domain',
	description: 'Delete a satellite domain',
	source: 'DeleteDomain',
	request: 'DELETE /domains/{domainId}',
	stops: 'app',
	fields: [domain()],
	...deletes('domain', 'domainId'),
});
