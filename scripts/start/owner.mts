// The local owner account of n8n. It guards the Clerk key in n8n's credentials, so every n8n gets a
// password of its own.

import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How to sign in to n8n. */
export type Owner = ReturnType<typeof ownerOf>;

/**
 * The owner of the n8n in this folder. The first call makes up the password and keeps it there, in
 * a file that only this user of the machine can read.
 *
 * @param home n8n's user folder
 */
export function ownerOf(home: string) {
	const file = join(home, 'owner-password');
	if (!existsSync(file)) {
		mkdirSync(home, { recursive: true });
		// n8n wants 8 to 64 characters, with a capital letter and a digit.
		const password = `N8n-${randomBytes(18).toString('base64url')}`;
		writeFileSync(file, `${password}\n`, { mode: 0o600, flag: 'wx' });
	}
	chmodSync(file, 0o600);
	return { email: 'owner@example.com', password: readFileSync(file, 'utf8').trim(), file };
}
