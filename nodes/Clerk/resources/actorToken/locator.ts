import type { FieldOptions, ValueOf } from '../../fields/field';
import { locator, type LocatorField } from '../../fields/locator';
import { USER } from '../user/locator';

/** Chooses one actor token by its ID: Clerk can't list them. */
export const actorToken = locator(
	'actorTokenId',
	{ noun: 'actor token', prefix: 'act_' },
	{
		required: true,
		displayName: 'Actor Token',
		description: 'The ID that Create returned, not the token. Clerk cannot list them.',
	},
);

/** Chooses who impersonates a user. Clerk takes any text, such as the ID of somebody in support. */
export const actor = <const Options extends FieldOptions>(
	words: Options,
): LocatorField<'actorId', ValueOf<string, Options>> =>
	locator(
		'actorId',
		{
			...USER,
			otherNames: [
				...(USER.otherNames ?? []),
				{
					mode: { name: 'text', displayName: 'Any Text', placeholder: 'e.g. support-agent-7' },
					find: async (text) => await Promise.resolve(text),
				},
			],
		},
		{ wire: null, displayName: 'Actor', ...words },
	);
