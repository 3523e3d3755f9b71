import { consentFor } from '../../fields/consent';

/** For an allowlist. */
export const allowLockout = consentFor('allowLockout', {
	description: 'Whether the allowlist may lock people out',
	consequence:
		'With an allowlist, people who are not on it cannot sign up, and may no longer be able to sign in.',
});

/** For test mode. */
export const allowTestUsers = consentFor('allowTestUsers', {
	description: 'Whether test mode may let people sign in without a real address',
	consequence:
		'In test mode, anyone can sign up and sign in with a test email address or phone number, without access to it.',
});

/** For allowed origins. */
export const allowReplacingOrigins = consentFor('allowReplacingOrigins', {
	description: 'Whether to remove all allowed origins that are not given here',
	consequence:
		'The new list replaces all allowed origins. Browser extensions and apps at other origins can no longer use Clerk.',
});

/** For dynamic client registration. */
export const allowPublicRegistration = consentFor('allowPublicRegistration', {
	description: 'Whether anyone may register an OAuth client',
	consequence:
		'With dynamic client registration, anyone can register an OAuth client of your instance, without a key.',
});

/** For turning organizations off. */
export const allowTurningOffOrganizations = consentFor('allowTurningOffOrganizations', {
	description: 'Whether your app may lose its organizations',
	consequence:
		'Without organizations, members cannot use theirs, and workflows cannot read or change them.',
});
