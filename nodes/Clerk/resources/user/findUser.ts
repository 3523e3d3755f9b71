import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import type { Lookup } from '../../fields/field';
import { readAll } from '../../fields/search';

/** The part of an email address or phone number that tells whether its user owns it. */
interface Address {
	/** Set if nobody else can have it, though it is not verified. */
	reserved?: boolean;
	verification?: { status?: string } | null;
}

/** The part of a user by which they are found. */
export interface FoundUser {
	id: string;
	username: string | null;
	external_id: string | null;
	email_addresses: Array<Address & { email_address: string }>;
}

/** Users have added the address to their accounts, but none of them has verified it. */
export class UnverifiedAddressError extends UserError {
	/** @param claims the users who have added it, in words */
	constructor(address: string, claims: string) {
		super(`No user has verified '${address}': it is an unverified address of ${claims}`, {
			description:
				"Anyone can add an address that is not theirs. If this is the right user, choose them By ID, or turn on 'Also Unverified Addresses' under Options.",
		});
	}
}

/**
 * The one user with a value that is unique in the instance.
 *
 * @param isMatch whether a user really has the value, in case Clerk reads the filter differently
 * @throws UserError when several users match
 */
export async function findUser(
	lookup: Lookup,
	query: IDataObject,
	isMatch: (user: FoundUser) => boolean,
): Promise<string | undefined> {
	return onlyOne((await readUsers(lookup, query)).filter(isMatch), query);
}

/**
 * The one user who owns an address: it is verified, or reserved for them. Anyone can add an address
 * to their account, so other users only claim it.
 *
 * @param addresses gives the addresses of a user that equal the one to find
 * @param alsoUnverified whether a claim counts if nobody owns the address
 * @throws UnverifiedAddressError when it is only claimed; UserError when several users match
 */
export async function findOwner(
	lookup: Lookup,
	query: IDataObject,
	addresses: (user: FoundUser) => readonly Address[],
	alsoUnverified: boolean,
): Promise<string | undefined> {
	const matching = (await readUsers(lookup, query)).filter((user) => addresses(user).length > 0);
	const owners = matching.filter((user) => addresses(user).some(isOwned));
	if (owners.length > 0 || matching.length === 0 || alsoUnverified) {
		return onlyOne(owners.length > 0 ? owners : matching, query);
	}
	throw new UnverifiedAddressError(textOf(query), idsOf(matching));
}

const isOwned = ({ reserved, verification }: Address): boolean =>
	reserved === true || verification?.status === 'verified';

/** All users that Clerk finds: the owner may come after any number of people who claim an address. */
const readUsers = async (lookup: Lookup, query: IDataObject): Promise<FoundUser[]> =>
	await readAll(async (page) => await lookup('/users', { ...query, ...page }));

function onlyOne(users: readonly FoundUser[], query: IDataObject): string | undefined {
	if (users.length <= 1) return users[0]?.id;
	throw new UserError(`${users.length} users match ${textOf(query)}`, {
		description: `Choose one of them By ID: ${idsOf(users)}`,
	});
}

const textOf = (query: IDataObject): string => Object.values(query).join();

/** IDs that a message names at the most. */
const MOST_NAMED = 5;

function idsOf(users: readonly FoundUser[]): string {
	const named = users.slice(0, MOST_NAMED).map(({ id }) => id);
	const others = users.length - named.length;
	return named.join(', ') + (others > 0 ? ` and ${others} more` : '');
}
