import { entry, notFound, Refusal } from '../../errors.mts';
import type { Call } from '../../resource.mts';
import { MINUTE } from '../../values/dates.mts';
import type { Identification } from '../user/identification.mts';

/** The verification of an email address or phone number by a one-time code, as stored. */
export interface VerificationRecord {
	id: string;
	/** The id of the address or number. */
	identification_id: string;
	/** `unverified`, `verified`, `failed` or `expired`. */
	status: string;
	strategy: string;
	attempts: number;
	expire_at: number;
}

/** Nothing is sent, so the code is always that of Clerk's test addresses. */
const CODE = '424242';

/** How long a code is valid, in milliseconds. */
const LIFETIME = 10 * MINUTE;

/** Wrong codes until a verification fails. */
const MOST_ATTEMPTS = 3;

const json = ({ identification_id: _, ...verification }: VerificationRecord): object => ({
	...verification,
	object: 'verification_otp',
	channel: verification.strategy === 'phone_code' ? 'sms' : null,
});

/** Starts a verification by one-time code. */
export function prepareVerification(
	{ store, now }: Call,
	{ id }: Identification,
	strategy: string,
): object {
	const verification: VerificationRecord = {
		id: store.id('ver', now),
		identification_id: id,
		status: 'unverified',
		strategy,
		attempts: 0,
		expire_at: now + LIFETIME,
	};
	store.verifications.set(verification.id, verification);
	return json(verification);
}

/** Checks a code. The status tells if it is wrong or expired; that is not an error. */
export function attemptVerification(
	{ store, now, body }: Call,
	identification: Identification,
	strategy: string,
): object {
	const verification = store.verifications.get(body.verification_id);
	if (verification?.identification_id !== identification.id) {
		throw notFound('verification', body.verification_id);
	}
	if (verification.status === 'verified') {
		throw new Refusal(
			400,
			entry(
				'verification_already_verified',
				'already verified',
				'This verification has already been verified.',
			),
		);
	}
	if (verification.status !== 'unverified') return json(verification);
	verification.attempts += 1;
	if (now > verification.expire_at) verification.status = 'expired';
	else if (body.code === CODE) verification.status = 'verified';
	else if (verification.attempts >= MOST_ATTEMPTS) verification.status = 'failed';
	if (verification.status === 'verified' && identification.verification?.status !== 'verified') {
		const { status, attempts, expire_at } = verification;
		const proof = { object: 'verification_otp', status, strategy, attempts, expire_at };
		Object.assign(identification, { verification: proof, updated_at: now });
	}
	return json(verification);
}
