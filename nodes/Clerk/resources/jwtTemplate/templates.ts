import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { collection } from '../../fields/collection';
import { fieldsToClear } from '../../fields/fieldsToClear';
import { jwtTemplate } from '../../fields/jwtTemplate';
import { flag, integer, json, secret, text } from '../../fields/kinds';
import { list } from '../../list';
import { operation, type Values } from '../../operation';
import { deletes } from '../../output/deleted';
import type { Shape } from '../../output/shape';

const shape = {
	id: 'string',
	name: 'string',
	claims: 'json',
	lifetime: 'number',
	allowedClockSkew: 'number',
	customSigningKey: 'boolean',
	signingAlgorithm: 'string',
	createdAt: 'number',
	updatedAt: 'number',
} as const satisfies Shape;

const output = { shape, selectable: shape };

const name = {
	placeholder: 'e.g. supabase',
	description: 'By what the application asks for tokens of this kind',
};
const claims = {
	placeholder: 'e.g. { "role": "authenticated", "email": "{{user.primary_email_address}}" }',
	description:
		'What the tokens say, as a JSON object. Shortcodes in double braces stand for values of the user.',
};

/** What Create and Update have in common beside name and claims. */
const settings = [
	integer('allowedClockSkew', {
		min: 0,
		max: 300,
		default: 5,
		description: 'By how many seconds clocks may differ, 0 to 300',
	}),
	flag('customSigningKey', {
		description:
			'Whether tokens are signed with a key of your own. Needs Signing Algorithm and Signing Key as well.',
	}),
	integer('lifetime', {
		min: 30,
		max: 315_360_000,
		default: 60,
		description: 'For how many seconds a token is valid, from 30 to ten years',
	}),
	text('signingAlgorithm', {
		placeholder: 'e.g. HS256',
		description: 'How tokens are signed with your own key',
	}),
	secret('signingKey', { description: 'Your own private key to sign tokens with' }),
];

/** @throws UserError when a key of one's own is announced, and not given */
function checkSigningKey({ customSigningKey, signingAlgorithm, signingKey }: Values) {
	if (customSigningKey !== true || (signingAlgorithm && signingKey)) return;
	const missing = signingKey ? 'Signing Algorithm' : 'Signing Key';
	throw new UserError(`'${missing}' is empty, and 'Custom Signing Key' is on`, {
		description: 'A key of your own needs both its algorithm and the key itself.',
	});
}

/** ListJWTTemplates */
export const getAll = list({
	action: 'Get many JWT templates',
	description: 'List the JWT templates of the instance',
	request: 'GET /jwt_templates',
	always: { paginated: true },
	records: 'templates',
	fields: [],
	output,
});

/** GetJWTTemplate */
export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get JWT template',
	description: 'Retrieve one JWT template',
	request: 'GET /jwt_templates/{templateId}',
	fields: [jwtTemplate()],
	output,
});

/** CreateJWTTemplate */
export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create JWT template',
	description: 'Add a template, by which the application can ask for tokens',
	request: 'POST /jwt_templates',
	fields: [
		text('name', { required: true, ...name }),
		json('claims', { required: true, ...claims }),
		collection('additionalFields', settings),
	],
	output,
	check: checkSigningKey,
});

const READ = 'GET /jwt_templates/{templateId}';
const UPDATE = 'PATCH /jwt_templates/{templateId}';

/** UpdateJWTTemplate */
export const update = operation({
	name: 'Update',
	value: 'update',
	action: 'Update JWT template',
	description: 'Change a JWT template, for all tokens made from now on',
	request: UPDATE,
	also: [READ],
	fields: [
		jwtTemplate(),
		collection('updateFields', [
			...settings,
			json('claims', {
				...claims,
				description: `${claims.description} Replaces all that is there.`,
			}),
			fieldsToClear('allowedClockSkew', 'lifetime', 'signingAlgorithm', 'signingKey'),
			text('name', name),
		]),
	],
	output,
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

/** DeleteJWTTemplate */
export const remove = operation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete JWT template',
	description: 'Delete a JWT template permanently. Applications can no longer get its tokens.',
	request: 'DELETE /jwt_templates/{templateId}',
	fields: [jwtTemplate()],
	...deletes('jwt_template', 'templateId'),
});
