import { UserError } from 'n8n-workflow';
import { field } from '../../fields/field';
import { choice } from '../../fields/kinds';
import { plainTexts } from '../../fields/plainText';

const MODES = [
	{
		name: 'Automatic Invitation',
		value: 'automatic_invitation',
		description: 'Users with an address at the domain are invited',
	},
	{
		name: 'Automatic Suggestion',
		value: 'automatic_suggestion',
		description: 'Users with an address at the domain see a suggestion to join',
	},
	{
		name: 'Enterprise SSO',
		value: 'enterprise_sso',
		description: "Users join through the domain's enterprise connection",
	},
	{
		name: 'Manual Invitation',
		value: 'manual_invitation',
		description: 'Users join only if someone invites them',
	},
];

/** How users with an e-mail address at a domain join its organization. */
export const enrollmentMode = choice('enrollmentMode', MODES, {
	default: 'manual_invitation',
	description: 'How users with an address at the domain join',
});

const WANTED = [
	...MODES.map(({ name, value }) => ({ name, value })),
	...MODES.map(({ name, value }) => ({ name: `Not ${name}`, value: `-${value}` })),
];

/** Filters domains by their modes; a minus excludes one. They travel as one text. */
export const enrollmentModes = field(
	'enrollmentMode',
	{ type: 'multiOptions', options: WANTED, default: [] },
	{ description: 'Only domains with one of these modes, and without those that say Not' },
	(value, label) => {
		const chosen = plainTexts(value, label);
		const unknown = chosen.filter((mode) => !WANTED.some((known) => known.value === mode));
		if (unknown.length === 0) return chosen.join(',') || undefined;
		throw new UserError(`'${label}' can't be ${unknown.join(', ')}`, {
			description: `Use any of ${MODES.map((mode) => mode.value).join(', ')}, with a minus in front for all others.`,
		});
	},
);
