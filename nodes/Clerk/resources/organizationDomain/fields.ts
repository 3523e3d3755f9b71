import { choices } from '../../fields/choices';
import type { Field } from '../../fields/field';
import { choice } from '../../fields/kinds';

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

/**
 * Filters domains by their modes, which travel as one text.
 *
 * @param sign a minus for the modes to leave out, as Clerk reads it
 */
const modes = <const Name extends string>(
	name: Name,
	sign: '' | '-',
	words: { displayName?: string; description: string },
): Field<Name, string | undefined> => {
	const chosen = choices(
		name,
		MODES.map(({ value }) => value),
		{ ...words, wire: 'enrollment_mode' },
	);
	return {
		...chosen,
		valueType: undefined,
		property: { ...chosen.property, options: MODES.map(({ name, value }) => ({ name, value })) },
		encode: (value, context) => {
			const values = chosen.encode(value, context) as string[] | undefined;
			return values?.map((one) => sign + one).join(',');
		},
	};
};

/** The modes of which a domain has one. */
export const enrollmentModes = modes('enrollmentMode', '', {
	description: 'Only domains with one of these modes',
});

/** The modes of which a domain has none. */
export const excludedEnrollmentModes = modes('excludeEnrollmentMode', '-', {
	displayName: 'Exclude Enrollment Modes',
	description: 'Leaves out domains with one of these modes',
});
