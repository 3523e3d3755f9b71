import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { deletes } from '../../declare/deletes';
import { getMany } from '../../declare/getMany';
import { operation } from '../../declare/operation';
import { text } from '../../fields/kinds';
import { recordOutput } from '../../output/record';
import { redirectUrl } from './locator';

const output = recordOutput({
	id: 'string',
	// Not `url`, which n8n hides in its views: the one-time links of other records are called so.
	redirectUrl: { type: 'string', from: ({ url }: IDataObject) => url ?? null },
	createdAt: 'time',
	updatedAt: 'time',
});

export const getAll = getMany({
	action: 'Get many redirect urls',
	description: 'List the URLs that Clerk may send people to',
	source: 'ListRedirectURLs',
	request: 'GET /redirect_urls',
	always: { paginated: true },
	records: 'redirectUrls',
	fields: [],
	output,
});

export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get redirect URL',
	description: 'Retrieve one redirect URL',
	source: 'GetRedirectURL',
	request: 'GET /redirect_urls/{redirectUrlId}',
	fields: [redirectUrl()],
	output,
});

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create redirect URL',
	description: 'Allow Clerk to send people to a URL',
	source: 'CreateRedirectURL',
	request: 'POST /redirect_urls',
	fields: [
		text('url', {
			required: true,
			placeholder: 'e.g. my-app://oauth-callback',
			description: 'In full, beginning with https:// or a scheme of your own',
		}),
	],
	output,
	check: ({ url }) => {
		if (/^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(url)) return;
		throw new UserError("'URL' is not a full URL", {
			description: 'It begins with https:// or a scheme of your own, such as my-app://callback.',
		});
	},
});

export const remove = operation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete redirect URL',
	description: 'Delete a redirect URL permanently, so that Clerk sends nobody there any more',
	source: 'DeleteRedirectURL',
	request: 'DELETE /redirect_urls/{redirectUrlId}',
	fields: [redirectUrl()],
	...deletes('redirect_url', 'redirectUrlId'),
});
