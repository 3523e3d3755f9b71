// Files for tests. In .mts, because the lint for published code takes a test file for a node and
// refuses `node:fs` there.

import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new folder, and how to remove it. */
export function temporaryFolder() {
	const folder = mkdtempSync(join(tmpdir(), 'n8n-nodes-clerk-test-'));
	return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Replaces a file and its permissions. */
export function replaceFile(file: string, content: string, mode: number) {
	writeFileSync(file, content);
	chmodSync(file, mode);
}

/** A file's permissions. */
export const permissionsOf = (file: string) => statSync(file).mode & 0o777;
