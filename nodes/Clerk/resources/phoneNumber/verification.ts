import { operation } from '../../declare/operation';
import { verificationRecord } from '../../output/records/verification';
import { attemptFields } from '../emailAddress/fields';
import { phoneNumber } from './locator';

export const prepareVerification = operation({
	name: 'Prepare Verification',
	value: 'prepareVerification',
	action: 'Prepare verification of phone number',
	description: 'Send a one-time code to a phone number, to be checked by Attempt Verification',
	source: 'PreparePhoneNumberVerification',
	request: 'POST /phone_numbers/{phoneNumberId}/prepare_verification',
	fields: [phoneNumber],
	output: verificationRecord,
});

export const attemptVerification = operation({
	name: 'Attempt Verification',
	value: 'attemptVerification',
	action: 'Attempt verification of phone number',
	description:
		'Check the code that somebody received by text message. A wrong or expired one is no error: it shows in the status.',
	source: 'AttemptPhoneNumberVerification',
	request: 'POST /phone_numbers/{phoneNumberId}/attempt_verification',
	fields: [phoneNumber, ...attemptFields],
	output: verificationRecord,
});
