import type { Values } from '../../declare/values';

/** Names of the fields that hold what only one user can have, as Create or Update calls its modes. */
const IDENTIFIERS = {
	email: 'emailAddress',
	phone: 'phoneNumber',
	username: 'username',
	externalId: 'externalId',
} as const;

/** What the values say that no two users can share: of two items with the same, the first comes first. */
export const identifiersOf = (values: Values): string[] =>
	Object.entries(IDENTIFIERS).flatMap(([kind, field]) =>
		[values[field] ?? []].flat().map((value) => `${kind} ${String(value).toLowerCase()}`),
	);
