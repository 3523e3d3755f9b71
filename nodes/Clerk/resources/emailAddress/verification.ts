import { operation } from '../../declare/operation';
import { verificationRecord } from '../../output/records/verification';
import { attemptFields } from './fields';
import { emailAddress } from './locator';

export const prepareVerification = operation({
	name: 'Send Verification Code',
	value: 'prepareVerification',
	action: 'Send a verification code to an email address',
	description: 'Send a one-time code to an email address. Verify it with Check Verification Code.',
	source: 'PrepareEmailAddressVerification',
	request: 'POST /email_addresses/{emailAddressId}/prepare_verification',
	fields: [emailAddress],
	output: verificationRecord,
});

export const attemptVerification = operation({
	name: 'Check Verification Code',
	value: 'attemptVerification',
	action: 'Check the verification code of an email address',
	description:
		'Check the code that a person received by email. A wrong or expired code is reported in the status, not as an error.',
	source: 'AttemptEmailAddressVerification',
	request: 'POST /email_addresses/{emailAddressId}/attempt_verification',
	fields: [emailAddress, ...attemptFields],
	output: verificationRecord,
});
