import { entry, notFound, Refusal } from '../../errors.mts';
import type { Call } from '../../resource.mts';
import type { Identification, VerificationRecord } from '../../store/records.mts';

/** Nothing is sent, so the code is always this one, as for Clerk's own test addresses. */
const CODE = '424242';

/** How long a code is good for, in milliseconds. */
const LIFETIME = 10 * 60 * 1000;

/** Wrong codes until a verification has failed. */
const MOST_ATTEMPTS = 3;

const json = ({ identification_id: _, ...verification }: VerificationRecord): object => ({
	...verification,
	object: 'verification_otp',
	channel: verification.strategy === 'phone_code' ? 'sms' : null,
});

/** Begins to prove that a one-time code reaches somebody. */
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

/** Checks a code. That it is wrong or too late is no error, but shows in the status. */
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
