import { badFormat, badValue, entry, exists } from '../../errors.mts';
import type { ClerkErrorEntry } from '../../errors.mts';
import type { Body } from '../../requests/body.mts';
import { where } from '../../store/store.mts';
import type { Store } from '../../store/store.mts';
import type { UserRecord } from './record.mts';

/** An email address as it is stored: in lower case. */
export const cleanEmail = (email: string): string => email.trim().toLowerCase();

/** A phone number in E.164, without spaces and punctuation. */
export const cleanPhone = (phone: string): string => phone.replace(/[\s().-]/g, '');

/** An identifier that must be unique among users. */
interface Rule {
	what: string;
	clean: (value: string) => string;
	isRight: RegExp;
	rule: string;
	of: (user: UserRecord) => Array<string | null>;
}

const RULES: Record<string, Rule> = {
	email_address: {
		what: 'email address',
		clean: cleanEmail,
		isRight: /^[^\s@<>]+@[^\s@.<>]+(\.[^\s@.<>]+)+$/,
		rule: 'must be a valid email address',
		of: (user) => user.email_addresses.map((one) => one.email_address),
	},
	phone_number: {
		what: 'phone number',
		clean: cleanPhone,
		isRight: /^\+[1-9]\d{6,14}$/,
		rule: 'must be a valid phone number according to E.164 international standard',
		of: (user) => user.phone_numbers.map((one) => one.phone_number),
	},
	web3_wallet: {
		what: 'web3 wallet',
		clean: (value) => value.toLowerCase(),
		isRight: /^0x[0-9a-f]{40}$/,
		rule: 'must be a valid web3 wallet address',
		of: (user) => user.web3_wallets.map((one) => one.web3_wallet.toLowerCase()),
	},
	external_id: {
		what: 'external id',
		clean: (value) => value,
		isRight: /\S/,
		rule: 'cannot be blank',
		of: (user) => [user.external_id],
	},
};

/**
 * What is wrong with the identifiers of a body: badly formed, repeated, or taken by a user other
 * than `self`.
 */
export function identifierErrors(store: Store, body: Body, self?: UserRecord): ClerkErrorEntry[] {
	const errors = usernameErrors(store, body.username, self);
	for (const [param, { what, clean, isRight, rule, of }] of Object.entries(RULES)) {
		const values = ([body[param] ?? []].flat() as string[]).map(clean);
		for (const [index, value] of values.entries()) {
			if (!isRight.test(value)) errors.push(badFormat(param, rule));
			else if (values.indexOf(value) < index) errors.push(badValue(param, 'has a value twice'));
			else if (others(store, self, (user) => of(user).includes(value))) {
				errors.push(exists(param, what));
			}
		}
	}
	return errors;
}

/** What is wrong with a username; null and the empty text remove it. */
function usernameErrors(
	store: Store,
	username: string | null | undefined,
	self?: UserRecord,
): ClerkErrorEntry[] {
	if (!username) return [];
	const says = (code: string, text: string) => [entry(code, text, text, 'username')];
	if (username.length < 4 || username.length > 64) {
		return says(
			'form_username_invalid_length',
			'Your username must be between 4 and 64 characters long.',
		);
	}
	if (!/^[A-Za-z0-9_-]+$/.test(username)) {
		return says(
			'form_username_invalid_character',
			'Your username can only contain letters, numbers and underscore (_) or hyphen (-).',
		);
	}
	const lower = username.toLowerCase();
	const taken = others(store, self, (user) => user.username?.toLowerCase() === lower);
	return taken ? [exists('username', 'username')] : [];
}

const others = (
	store: Store,
	self: UserRecord | undefined,
	fits: (user: UserRecord) => boolean,
): boolean => !where(store.users, (user) => user !== self && fits(user)).next().done;
