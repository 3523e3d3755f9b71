import { choice, flag, text } from '../../fields/kinds';

/** What the new e-mail address or phone number counts as, when it replaces all others. */
export const identificationStatus = choice(
	'identificationStatus',
	[
		{
			name: 'Verified',
			value: 'verified',
			description: 'The user can sign in with it right away, and nobody else can use it',
		},
		{
			name: 'Reserved',
			value: 'reserved',
			description: 'Not verified, but the user can sign in with it and nobody else can claim it',
		},
		{
			name: 'Unverified',
			value: 'unverified',
			description:
				'The user cannot sign in with it, and others can claim it. A user with no other way to sign in is locked out.',
		},
	],
	{ displayName: 'Status' },
);

/** The code that a person has received, and the verification that it belongs to. */
export const attemptFields = [
	text('verificationId', {
		required: true,
		displayName: 'Verification ID',
		description: 'The ID that Send Verification Code returned',
	}),
	text('code', {
		required: true,
		placeholder: 'e.g. 123456',
		description: 'The code that the person received',
	}),
] as const;

/** Marks an e-mail address or a phone number as verified. */
export const verified = flag('verified', {
	default: true,
	description: 'Whether to mark it as verified without sending a code',
});

/** Makes a new e-mail address or phone number the primary one of its user. */
export const primary = flag('primary', {
	default: true,
	description: "Whether it becomes the user's primary one. The first one always does.",
});
