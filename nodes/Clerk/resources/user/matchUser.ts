import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { failureOf } from '../../client/errors';
import { UnverifiedAddressError } from '../../fields/findUser';
import { userNamed } from '../../fields/user';
import type { Call, Values } from '../../operation';

/** Clerk's names of the values by which Create or Update looks for a user. */
const MATCHED: Record<string, string> = {
	email: 'email_address',
	externalId: 'external_id',
	username: 'username',
};

/** Clerk's name of the value by which the user is looked for. */
export const matchedName = ({ matchBy }: Values): string => MATCHED[String(matchBy)];

/**
 * The ID of the user that Create or Update updates; undefined when it creates one.
 *
 * @throws UserError when several users match, or somebody has added the address without verifying it
 */
export async function matchUser({ values, send }: Call): Promise<string | undefined> {
	const { matchBy, matchValue, alsoUnverified } = values;
	const lookup = async <T>(path: string, query?: IDataObject) =>
		await send<T>(`GET ${path}` as 'GET /users', query);
	const finding = userNamed(String(matchBy), String(matchValue), lookup, alsoUnverified === true);
	return await finding.catch((error: unknown) => {
		throw error instanceof UnverifiedAddressError ? nothingDone(error) : error;
	});
}

const nothingDone = ({ message }: UnverifiedAddressError): UserError =>
	new UserError(`${message}. No user was created or updated`, {
		description:
			"Anyone can add an address that is not theirs. To update this user, turn on 'Also Unverified Addresses' under Options, or use User → Update. To give the address to a new user, use User → Create.",
	});

/**
 * Whether Clerk refused to create the user because another one has the value that is looked for.
 * Other values may be taken along with it. Any other reason stays the error of the item.
 */
export function isTaken(error: unknown, values: Values): boolean {
	const { status, entries = [] } = failureOf(error) ?? {};
	const matched = matchedName(values);
	return (
		status === 422 &&
		entries.every(({ code }) => code === 'form_identifier_exists') &&
		entries.some(({ meta }) => (meta?.param_name ?? matched) === matched)
	);
}
