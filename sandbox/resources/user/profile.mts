import { badValue, tooLong } from '../../errors.mts';
import type { ClerkErrorEntry } from '../../errors.mts';
import type { Body } from '../../requests/body.mts';
import { readDate } from '../../values/dates.mts';
import type { UserRecord } from './record.mts';

const MOST_CHARACTERS = 256;

/** Properties that are copied as they are when a user is created or updated. */
const COPIED = ['first_name', 'last_name', 'locale', 'external_id'] as const;
const SETTINGS = [
	'delete_self_enabled',
	'create_organization_enabled',
	'bypass_client_trust',
] as const;

/** What is wrong with the names, dates and numbers of a body. */
export function profileErrors(body: Body): ClerkErrorEntry[] {
	const long = ['first_name', 'last_name']
		.filter((name) => (body[name]?.length ?? 0) > MOST_CHARACTERS)
		.map((name) => tooLong(name, MOST_CHARACTERS));
	const least = body.create_organizations_limit;
	return [
		...long,
		...(least != null && least < 0
			? [badValue('create_organizations_limit', 'must be 0 or more')]
			: []),
		...readDate(body, 'created_at').errors,
		...readDate(body, 'legal_accepted_at').errors,
	];
}

/** Writes a body's profile into the record. Null clears a property, missing ones stay. */
export function writeProfile(user: UserRecord, body: Body, now: number): void {
	for (const name of COPIED) if (body[name] !== undefined) user[name] = body[name];
	for (const name of SETTINGS) user[name] = body[name] ?? user[name];
	if (body.username !== undefined) user.username = body.username || null;
	if (body.create_organizations_limit !== undefined) {
		user.create_organizations_limit = body.create_organizations_limit;
	}
	if (body.legal_accepted_at !== undefined) {
		user.legal_accepted_at = readDate(body, 'legal_accepted_at').date ?? null;
	}
	user.created_at = readDate(body, 'created_at').date ?? user.created_at;
	const password = body.password ?? body.password_digest;
	if (password) Object.assign(user, { password, password_last_updated_at: now });
	if (body.totp_secret) {
		const { totp_secret } = body;
		Object.assign(user, { totp_enabled: true, totp_secret, mfa_enabled_at: now });
	}
	if (body.backup_codes?.length) {
		Object.assign(user, { backup_code_enabled: true, backup_codes: body.backup_codes });
	}
	user.updated_at = now;
}
