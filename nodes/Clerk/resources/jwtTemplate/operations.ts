import type { IDataObject } from 'n8n-workflow';
import { deletes } from '../../declare/deletes';
import { fieldsToClear } from '../../declare/fieldsToClear';
import { getMany } from '../../declare/getMany';
import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { json, text } from '../../fields/kinds';
import { checkSigningKey, settings } from './fields';
import { jwtTemplate } from './locator';
import { templateRecord } from './shapes';

const name = {
	placeholder: 'e.g. hasura',
	description: 'The template name your app passes to getToken()',
};
const claims = {
	placeholder: 'e.g. { "role": "authenticated", "email": "{{user.primary_email_address}}" }',
	description: "Claims of the tokens. Shortcodes in double braces become the user's values.",
};

export const getAll = getMany({
	action: 'Get many JWT templates',
	description: 'List the JWT templates of your Clerk instance',
	source: 'ListJWTTemplates',
	request: 'GET /jwt_templates',
	always: { paginated: true },
	records: 'templates',
	fields: [],
	output: templateRecord,
});

export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get a JWT template',
	description: 'Retrieve a JWT template',
	source: 'GetJWTTemplate',
	request: 'GET /jwt_templates/{templateId}',
	fields: [jwtTemplate()],
	output: templateRecord,
});

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create a JWT template',
	description: 'Create a template for tokens with custom claims',
	undoneBy: 'Delete',
	source: 'CreateJWTTemplate',
	request: 'POST /jwt_templates',
	fields: [
		text('name', { required: true, ...name }),
		json('claims', { required: true, ...claims }),
		collection('additionalFields', settings),
	],
	output: templateRecord,
	check: checkSigningKey,
});

const READ = 'GET /jwt_templates/{templateId}';
const UPDATE = 'PATCH /jwt_templates/{templateId}';

export const update = operation({
	name: 'Update',
	value: 'update',
	action: 'Update a JWT template',
	description: 'Change a JWT template, for all tokens created from now on',
	source: ['UpdateJWTTemplate', 'GetJWTTemplate'],
	request: UPDATE,
	stops: 'app',
	also: [READ],
	fields: [
		jwtTemplate(),
		collection('updateFields', [
			...settings,
			json('claims', {
				...claims,
				description: `${claims.description} Replaces all current claims.`,
			}),
			fieldsToClear('allowedClockSkew', 'lifetime', 'signingAlgorithm', 'signingKey'),
			text('name', name),
		]),
	],
	output: templateRecord,
	check: checkSigningKey,
	run: async ({ payload, send, presentResult }) => {
		const changes: IDataObject = { ...payload };
		// Clerk wants name and claims in every update, so what is to stay is read first.
		if (!('name' in changes && 'claims' in changes)) {
			const present = await send(READ);
			changes.name ??= present.name;
			changes.claims ??= present.claims;
		}
		return [presentResult(await send(UPDATE, changes))];
	},
});

export const remove = operation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete a JWT template',
	description: 'Delete a JWT template. Your app can no longer get tokens from it.',
	source: 'DeleteJWTTemplate',
	request: 'DELETE /jwt_templates/{templateId}',
	stops: 'app',
	fields: [jwtTemplate()],
	...deletes('jwt_template', 'templateId'),
});
