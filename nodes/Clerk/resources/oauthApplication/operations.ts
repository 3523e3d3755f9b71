import { deletes } from '../../declare/deletes';
import { fieldsToClear } from '../../declare/fieldsToClear';
import { getMany } from '../../declare/getMany';
import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { text } from '../../fields/kinds';
import { orderBy } from '../../fields/orderBy';
import { redirectUris, settings } from './fields';
import { oauthApplication } from './locator';
import { applicationRecord, applicationWithSecret, LETS } from './shapes';

const name = { placeholder: 'e.g. Acme Dashboard', description: 'Name that users see' };

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create an OAuth application',
	description: 'Let another application sign users in through your Clerk instance (OAuth)',
	undoneBy: 'Delete',
	source: 'CreateOAuthApplication',
	request: 'POST /oauth_applications',
	fields: [
		text('name', { required: true, ...name }),
		collection('additionalFields', [
			...settings,
			redirectUris('Where users can be sent back to, separated by commas'),
		]),
	],
	resultLets: LETS,
	handsOut: true,
	output: applicationWithSecret,
});

export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get an OAuth application',
	description: 'Retrieve an OAuth application, without its client secret',
	source: 'GetOAuthApplication',
	request: 'GET /oauth_applications/{oauthApplicationId}',
	fields: [oauthApplication()],
	output: applicationRecord,
});

export const getAll = getMany({
	action: 'Get many OAuth applications',
	description: 'List OAuth applications, without their client secrets',
	source: 'ListOAuthApplications',
	request: 'GET /oauth_applications',
	// By Clerk's schema, the oldest would come first.
	always: { order_by: '-created_at' },
	records: 'oauthApplications',
	fields: [],
	filters: [
		text('nameQuery', {
			displayName: 'Search',
			description: 'The client ID, or part of the name',
		}),
	],
	options: [orderBy('createdAt', 'name')],
	output: applicationRecord,
});

export const update = operation({
	name: 'Update',
	value: 'update',
	action: 'Update an OAuth application',
	description: 'Change the name, scopes, redirect URIs or settings of an OAuth application',
	source: 'UpdateOAuthApplication',
	request: 'PATCH /oauth_applications/{oauthApplicationId}',
	stops: 'app',
	fields: [
		oauthApplication(),
		collection('updateFields', [
			...settings,
			fieldsToClear('redirectUris'),
			text('name', name),
			redirectUris(
				'Where users can be sent back to, separated by commas. Replaces all current ones.',
			),
		]),
	],
	output: applicationRecord,
});

export const remove = operation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete an OAuth application',
	description: 'Delete an OAuth application. Its users lose access.',
	source: 'DeleteOAuthApplication',
	request: 'DELETE /oauth_applications/{oauthApplicationId}',
	stops: 'app',
	fields: [oauthApplication()],
	...deletes('oauth_application', 'oauthApplicationId'),
});
