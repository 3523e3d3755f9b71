import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import type { OperationContext } from '../../declare/operation';
import { failureOf } from '../../declare/composed';
import { choice, text } from '../../fields/kinds';
import { UnverifiedAddressError } from './findUser';
import { userNamed } from './locator';

/** The field for the value by which the user is identified, while Match By says so. */
const matched = <const Name extends string>(
	name: Name,
	by: string,
	displayName: string,
	placeholder: string,
) =>
	text(name, {
		wire: null,
		required: true,
		namesRecord: true,
		displayName,
		placeholder,
		description: 'The value to look for. A new user gets it too.',
		displayOptions: { show: { matchBy: [by] } },
	});

/** How an existing user is identified, with a field for each kind of value. */
export const matchFields = [
	{
		...choice(
			'matchBy',
			[
				{ name: 'Email Address', value: 'email' },
				{ name: 'External ID', value: 'externalId' },
				{ name: 'Username', value: 'username' },
			],
			{ wire: null, description: 'How to identify an existing user' },
		),
		byAddress: true,
	},
	matched('matchEmail', 'email', 'Email Address to Match', 'e.g. nathan@example.com'),
	matched('matchExternalId', 'externalId', 'External ID to Match', 'e.g. customer-1042'),
	matched('matchUsername', 'username', 'Username to Match', 'e.g. nathan'),
] as const;

/** Clerk's names of the values by which Create or Update looks for a user. */
const MATCHED = {
	email: 'email_address',
	externalId: 'external_id',
	username: 'username',
} as const;

/** How Create or Update looks for a user. */
export type Match = {
	matchBy?: keyof typeof MATCHED;
	/** Only the one that Match By tells of. */
	matchEmail?: string;
	matchExternalId?: string;
	matchUsername?: string;
	/** From Options, where it comes with any field that takes an address. */
	alsoUnverified?: boolean;
};

/** The kind of value that identifies the user; by default, the email address. */
export const matchBy = ({ matchBy: chosen = 'email' }: Match): keyof typeof MATCHED => chosen;

/** The value itself. */
export function matchedValue(match: Match): string {
	const { matchEmail: email, matchExternalId: externalId, matchUsername: username } = match;
	return { email, externalId, username }[matchBy(match)] ?? '';
}

/** Clerk's name of that kind of value. */
export const matchedName = (match: Match): string => MATCHED[matchBy(match)];

/**
 * The ID of the user that Create or Update updates; undefined when it creates one.
 *
 * @throws UserError when several users match, or nobody has verified the address
 */
export async function matchUser(
	match: Match,
	{ send }: Pick<OperationContext, 'send'>,
): Promise<string | undefined> {
	const { alsoUnverified = false } = match;
	// Whatever the user is looked for by, the look-up asks for GET /users, which is declared.
	const lookup = async <T>(path: string, query?: IDataObject) =>
		await send<T>(`GET ${path}` as 'GET /users', query);
	return await userNamed(matchBy(match), matchedValue(match), lookup, alsoUnverified).catch(
		(error: unknown) => {
			throw error instanceof UnverifiedAddressError ? nothingDone(error) : error;
		},
	);
}

const nothingDone = ({ message }: UnverifiedAddressError): UserError =>
	new UserError(`${message}. No user was created or updated`, {
		description:
			"Anyone can add an address that is not theirs. To update this user, turn on 'Also Unverified Addresses' under Options, or use User → Update. To give the address to a new user, use User → Create.",
	});

/**
 * Whether Clerk refused to create the user because another one has the value that is looked for,
 * and for no other reason. More of the user's values may be taken as well.
 */
export function isTaken(error: unknown, match: Match): boolean {
	const { status, entries = [] } = failureOf(error) ?? {};
	const matched = matchedName(match);
	return (
		status === 422 &&
		entries.every(({ code }) => code === 'form_identifier_exists') &&
		entries.some(({ meta }) => (meta?.param_name ?? matched) === matched)
	);
}
