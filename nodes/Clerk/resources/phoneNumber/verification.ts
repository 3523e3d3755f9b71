import { operation } from '../../declare/operation';
import { verificationRecord } from '../../output/records/verification';
import { attemptFields } from '../emailAddress/fields';
import { phoneNumber } from './locator';

export const prepareVerification = operation({
	name: 'Send Verification Code',
	value: 'prepareVerification',
	action: 'Send a verification code to a phone number',
	description: 'Send a one-time code to a phone number. Verify it with Check Verification Code.',
	source: 'PreparePhoneNumberVerification',
	request: 'POST /phone_numbers/{phoneNumberId}/prepare_verification',
	fields: [phoneNumber],
	output: verificationRecord,
});

export const attemptVerification = operation({
	name: 'Check Verification Code',
	value: 'attemptVerification',
	action: 'Check the verification code of a phone number',
	description:
		'Check the code that a person received by text message. A wrong or expired code is reported in the status, not as an error.',
	source: 'AttemptPhoneNumberVerification',
	request: 'POST /phone_numbers/{phoneNumberId}/attempt_verification',
	fields: [phoneNumber, ...attemptFields],
	output: verificationRecord,
});
