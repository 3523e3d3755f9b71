import { UserError } from 'n8n-workflow';
import { LOOKS_LIKE_EMAIL } from './email';
import { quoted } from './quoted';

/**
 * What an ID that begins like this is the ID of. Only beginnings that nothing else has: an ID with
 * any other one may be right, and Clerk tells.
 */
const KINDS: Readonly<Record<string, string>> = {
	client_: 'a client',
	idn_: 'an email address, a phone number or another identification',
	inv_: 'an invitation',
	mch_: 'a machine',
	org_: 'an organization',
	orginv_: 'an organization invitation',
	orgmem_: 'an organization membership',
	perm_: 'a permission',
	role_: 'a role',
	sess_: 'a session',
	sit_: 'a sign-in token',
	sua_: 'a sign-up',
	user_: 'a user',
};

/** An external account is an identification as well, so either ID may be meant. */
const ALSO: Readonly<Record<string, string>> = { eac_: 'idn_' };

/** `an organization` */
export const withArticle = (noun: string): string =>
	`${/^([aeio]|API|M2M|OAuth)/.test(noun) ? 'an' : 'a'} ${noun}`;

/**
 * Refuses the ID of a record of another kind.
 *
 * @param wanted the kind that is wanted, and how its IDs begin, if that is known
 * @throws UserError naming `label`, the field as the panel shows it
 */
export function refuseOtherKind(
	id: string,
	{ noun, prefix }: { noun: string; prefix: string },
	label: string,
): void {
	const given = /^([a-z]+_)[A-Za-z0-9]+$/.exec(id)?.[1] ?? '';
	if (prefix === '' || given === prefix || given === ALSO[prefix] || !KINDS[given]) return;
	throw new UserError(`${quoted(id)} is the ID of ${KINDS[given]}, not of ${withArticle(noun)}`, {
		description: `'${label}' needs an ID that starts with ${prefix}.`,
	});
}

/** What a name of a record looks like that is not its ID. */
export interface NameForm {
	pattern: RegExp;
	/** `an email address` */
	what: string;
}

/** No ID is an e-mail address. */
export const EMAIL_NAME: NameForm = { pattern: LOOKS_LIKE_EMAIL, what: 'an email address' };

/** What is known of the records that a field chooses one of. */
interface Wanted {
	noun: string;
	prefix: string;
	otherNames?: ReadonlyArray<{ mode: { displayName: string }; looksLike?: NameForm }>;
}

/**
 * Refuses as an ID what is another name of a record.
 *
 * @throws UserError naming `label`, the field as the panel shows it, and where the name goes
 */
export function refuseOtherName(
	id: string,
	{ noun, prefix, otherNames = [] }: Wanted,
	label: string,
): void {
	const meant = otherNames.find(({ looksLike }) => looksLike?.pattern.test(id));
	const form = meant?.looksLike ?? EMAIL_NAME;
	if (!form.pattern.test(id)) return;
	const start = prefix && `, which starts with ${prefix}`;
	const remedy = meant
		? `Choose ${meant.mode.displayName} in the field '${label}'.`
		: `The field '${label}' needs the ID of ${withArticle(noun)}${start}.`;
	throw new UserError(`This looks like ${form.what}. ${remedy}`, {
		description: `${quoted(id)} was given as an ID.`,
	});
}
