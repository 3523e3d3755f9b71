// A user of the sandbox, as its API has it.

import type { ClerkAccess } from '../../scripts/start/editor.mts';
import type { Person } from './openNode.mts';

interface User {
	id: string;
	email_addresses: { email_address: string }[];
	public_metadata: unknown;
	private_metadata: unknown;
	unsafe_metadata: unknown;
	updated_at: number;
}

/** Some user with an e-mail address. */
export async function somebody(clerk: ClerkAccess): Promise<Person> {
	const users = await read<User[]>(clerk, '/users?limit=50&offset=20');
	const user = users.find(({ email_addresses }) => email_addresses.length === 1);
	if (!user) throw new Error('The sandbox has no user with an e-mail address.');
	return { id: user.id, email: user.email_addresses[0].email_address };
}

/** All metadata of a user, and when something was changed last. */
export async function metadataOf(clerk: ClerkAccess, { id }: Person) {
	const user = await read<User>(clerk, `/users/${id}`);
	const { public_metadata, private_metadata, unsafe_metadata, updated_at } = user;
	return { public_metadata, private_metadata, unsafe_metadata, updated_at };
}

async function read<Answer>({ apiUrl, secretKey }: ClerkAccess, path: string) {
	const response = await fetch(`${apiUrl}/v1${path}`, {
		headers: { authorization: `Bearer ${secretKey}` },
	});
	return (await response.json()) as Answer;
}
