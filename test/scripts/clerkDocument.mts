/** A document of Clerk's API for tests: as large as they need it. */

type Tree = { [key: string]: any };

/** A body or an answer in JSON. */
export const json = (schema: Tree) => ({ content: { 'application/json': { schema } } });
/** A reference to a record of the document. */
export const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** A small document of the API. */
export const document = {
	info: { version: '2026-05-12' },
	paths: {
		'/users': {
			get: {
				operationId: 'GetUserList',
				tags: ['Users'],
				parameters: [
					{ name: 'limit', in: 'query', schema: { type: 'integer', maximum: 500, default: 10 } },
					{ name: 'status', in: 'query', schema: { type: 'string', enum: ['on', 'off'] } },
					{ name: 'last_seen', in: 'query', schema: { type: 'integer' } },
				],
				responses: { '200': json({ type: 'array', items: reference('User') }) },
			},
			post: {
				operationId: 'CreateUser',
				tags: ['Users'],
				requestBody: json({
					type: 'object',
					properties: {
						name: { type: 'string' },
						code: { type: 'string' },
						settings: { type: 'object', properties: { locale: { type: 'string' } } },
					},
				}),
				responses: { '200': json(reference('User')), '422': {} },
			},
		},
		'/users/{user_id}/lock': {
			post: { operationId: 'LockUser', tags: ['Users'], responses: { '200': {} } },
		},
		'/users/{user_id}/ban': {
			post: { operationId: 'BanUser', tags: ['Users'], responses: { '200': {} } },
		},
		'/users/{user_id}/unban': {
			post: { operationId: 'UnbanUser', tags: ['Users'], responses: { '200': {} } },
		},
	} as Tree,
	components: {
		schemas: {
			User: {
				type: 'object',
				required: ['id'],
				properties: { id: { type: 'string' }, name: { type: 'string', nullable: true } },
			},
		} as Tree,
	},
};
