// The local owner account of n8n. It guards whatever Clerk key the credential holds, so its
// password is made for this n8n alone.

import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How to sign in to n8n. */
export interface Owner {
	email: string;
	password: string;
	/** Where the password is kept. */
	file: string;
}

/**
 * The owner of the n8n in this folder. The first call makes up the password and keeps it there, in
 * a file that only this user of the machine can read.
 *
 * @param home n8n's user folder
 */
export function ownerOf(home: string): Owner {
	const file = join(home, 'owner-password');
	if (!existsSync(file)) {
		mkdirSync(home, { recursive: true });
		writeFileSync(file, `${newPassword()}\n`, { mode: 0o600, flag: 'wx' });
	}
	chmodSync(file, 0o600);
	return { email: 'owner@example.com', password: readFileSync(file, 'utf8').trim(), file };
}

/** n8n wants 8 to 64 characters, with a capital letter and a digit. */
const newPassword = () => `N8n-${randomBytes(18).toString('base64url')}`;
