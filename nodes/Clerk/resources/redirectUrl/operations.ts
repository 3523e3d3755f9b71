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
	action: 'Get many redirect URLs',
	description: 'List the URLs that Clerk can redirect users to',
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
	action: 'Get a redirect URL',
	description: 'Retrieve a redirect URL',
	source: 'GetRedirectURL',
	request: 'GET /redirect_urls/{redirectUrlId}',
	fields: [redirectUrl()],
	output,
});

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create a redirect URL',
	description: 'Allow Clerk to redirect users to a URL',
	undoneBy: 'Delete',
	source: 'CreateRedirectURL',
	request: 'POST /redirect_urls',
	fields: [
		text('url', {
			required: true,
			placeholder: 'e.g. my-app://callback',
			description: 'The full URL, starting with https:// or a custom scheme',
		}),
	],
	output,
	check: ({ url }) => {
		if (/^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(url)) return;
		throw new UserError("'URL' is not a full URL", {
			description: 'It starts with https:// or a custom scheme, such as my-app://callback.',
		});
	},
});

export const remove = operation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete a redirect URL',
	description: 'Delete a redirect URL. Clerk can no longer redirect users to it.',
	undoneBy: 'Create',
	source: 'DeleteRedirectURL',
	request: 'DELETE /redirect_urls/{redirectUrlId}',
	stops: 'app',
	fields: [redirectUrl()],
	...deletes('redirect_url', 'redirectUrlId'),
});
