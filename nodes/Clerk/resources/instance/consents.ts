import { withoutConsent } from '../../fields/consent';
import type { Field } from '../../fields/field';
import { flag } from '../../fields/kinds';

/** A switch that some values need, because of what they do to people. */
interface Consent<Name extends string> {
	field: Field<Name, boolean | undefined>;
	/**
	 * Refuses values that need the switch while it is off.
	 *
	 * @param isNeeded whether the values do that
	 * @throws UserError
	 */
	check(isNeeded: boolean, given: boolean | undefined): void;
}

/** @param consequence in a sentence, for the error */
function consent<const Name extends string>(
	name: Name,
	description: string,
	consequence: string,
): Consent<Name> {
	const one = flag(name, { wire: null, description });
	return {
		field: one,
		check: (isNeeded, given) => {
			if (isNeeded && given !== true) {
				throw withoutConsent(one.property.displayName, consequence);
			}
		},
	};
}

/** For an allowlist. */
export const allowLockout = consent(
	'allowLockout',
	'Whether the allowlist may lock people out',
	'With an allowlist, people who are not on it cannot sign up, and may no longer be able to sign in.',
);

/** For test mode. */
export const allowTestUsers = consent(
	'allowTestUsers',
	'Whether test mode may let people sign in without a real address',
	'In test mode, anyone can sign up and sign in with a test email address or phone number, without access to it.',
);

/** For allowed origins. */
export const allowReplacingOrigins = consent(
	'allowReplacingOrigins',
	'Whether to remove all allowed origins that are not given here',
	'The new list replaces all allowed origins. Browser extensions and apps at other origins can no longer use Clerk.',
);

/** For dynamic client registration. */
export const allowPublicRegistration = consent(
	'allowPublicRegistration',
	'Whether anyone may register an OAuth client',
	'With dynamic client registration, anyone can register an OAuth client of your instance, without a key.',
);

/** For turning organizations off. */
export const allowTurningOffOrganizations = consent(
	'allowTurningOffOrganizations',
	'Whether your app may lose its organizations',
	'Without organizations, members cannot use theirs, and workflows cannot read or change them.',
);
