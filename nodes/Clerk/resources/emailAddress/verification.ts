import { operation } from '../../declare/operation';
import { verificationRecord } from '../../output/records/verification';
import { attemptFields } from './fields';
import { emailAddress } from './locator';

export const prepareVerification = operation({
	name: 'Prepare Verification',
	value: 'prepareVerification',
	action: 'Prepare verification of email address',
	description: 'Send a one-time code to an email address, to be checked by Attempt Verification',
	source: 'PrepareEmailAddressVerification',
	request: 'POST /email_addresses/{emailAddressId}/prepare_verification',
	fields: [emailAddress],
	output: verificationRecord,
});

export const attemptVerification = operation({
	name: 'Attempt Verification',
	value: 'attemptVerification',
	action: 'Attempt verification of email address',
	description:
		'Check the code that somebody received by email. A wrong or expired one is no error: it shows in the status.',
	source: 'AttemptEmailAddressVerification',
	request: 'POST /email_addresses/{emailAddressId}/attempt_verification',
	fields: [emailAddress, ...attemptFields],
	output: verificationRecord,
});
