import { choice } from '../../fields/kinds';

/** Filters by who the payer is. Clerk says `org`. */
export const payerType = choice(
	'payerType',
	[
		{ name: 'Organization', value: 'org' },
		{ name: 'User', value: 'user' },
	],
	{ default: 'user' },
);
