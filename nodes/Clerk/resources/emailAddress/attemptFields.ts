import { text } from '../../fields/kinds';

/** What somebody gives to prove that a one-time code has reached them. */
export const attemptFields = [
	text('verificationId', {
		required: true,
		displayName: 'Verification ID',
		placeholder: 'e.g. ver_2NNEqL2nrIRdJ194ndJqAHwEfxC',
		description: 'The ID that Prepare Verification gave',
	}),
	text('code', {
		required: true,
		placeholder: 'e.g. 424242',
		description: 'The code that the person has received',
	}),
] as const;
