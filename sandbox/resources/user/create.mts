import { badValue, entry, refuseIfAny } from '../../errors.mts';
import type { ClerkErrorEntry } from '../../errors.mts';
import type { Body } from '../../requests/body.mts';
import type { Handler } from '../../resource.mts';
import type { Store } from '../../store/store.mts';
import { readDate } from '../../values/dates.mts';
import { metadataErrors } from '../../values/metadata.mts';
import { verified } from './identification.mts';
import type { Identification } from './identification.mts';
import { cleanEmail, cleanPhone, identifierErrors } from './identifiers.mts';
import { LOCK_DURATION } from './lock.mts';
import { passwordErrors } from './passwordRules.mts';
import { profileErrors, writeProfile } from './profile.mts';
import { newUser } from './record.mts';
import { userJson } from './shape.mts';

const IDENTIFIERS = ['email_address', 'phone_number', 'web3_wallet'] as const;

/** Create. This instance requires one identifier of any kind, and no password. */
export const createUser: Handler = ({ store, now, body }) => {
	refuseIfAny([
		...missingErrors(body),
		...identifierErrors(store, body),
		...statusErrors(body),
		...passwordErrors(body),
		...profileErrors(body),
		...metadataErrors(body),
	]);
	const user = newUser(store, readDate(body, 'created_at').date ?? now);
	writeProfile(user, body, now);
	user.email_addresses = identify(store, now, body, 'email_address', (email_address) => ({
		email_address: cleanEmail(email_address),
	}));
	user.phone_numbers = identify(store, now, body, 'phone_number', (phone_number) => ({
		phone_number: cleanPhone(phone_number),
	}));
	user.web3_wallets = (body.web3_wallet ?? []).map((web3_wallet: string) => ({
		web3_wallet,
		...verified(store, now),
	}));
	user.primary_email_address_id = user.email_addresses[0]?.id ?? null;
	user.primary_phone_number_id = user.phone_numbers[0]?.id ?? null;
	user.primary_web3_wallet_id = user.web3_wallets[0]?.id ?? null;
	user.public_metadata = body.public_metadata ?? {};
	user.private_metadata = body.private_metadata ?? {};
	user.unsafe_metadata = body.unsafe_metadata ?? {};
	user.banned = body.banned ?? false;
	user.locked_until = body.locked ? now + LOCK_DURATION : null;
	store.users.set(user.id, user);
	return userJson(user, now);
};

function missingErrors(body: Body): ClerkErrorEntry[] {
	const given = IDENTIFIERS.some((name) => body[name]?.length) || body.username;
	if (given || body.skip_user_requirement) return [];
	const names = ['email_address', 'phone_number', 'username'];
	return [
		{
			...entry(
				'form_data_missing',
				'missing data',
				`${JSON.stringify(names)} data doesn't match user requirements set for this instance`,
			),
			meta: { param_names: names },
		},
	];
}

/** A list of statuses has one item for each address. */
function statusErrors(body: Body): ClerkErrorEntry[] {
	return ['email_address', 'phone_number']
		.filter((name) => {
			const statuses = body[`${name}_identification_status`] ?? [];
			return statuses.length && statuses.length !== (body[name] ?? []).length;
		})
		.map((name) =>
			badValue(`${name}_identification_status`, `must have one item for each \`${name}\``),
		);
}

/** The records for the email addresses or phone numbers of a body. */
function identify<T>(
	store: Store,
	now: number,
	body: Body,
	name: 'email_address' | 'phone_number',
	of: (value: string) => T,
): Array<T & Identification & { reserved: boolean }> {
	return (body[name] ?? []).map((value: string, index: number) => {
		const reserved = body[`${name}_identification_status`]?.[index] === 'reserved';
		const identification = verified(store, now);
		if (reserved) identification.verification = null;
		return { ...of(value), ...identification, reserved };
	});
}
