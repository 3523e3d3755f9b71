import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(__dirname, '../..');

/** The text of one of the project's files. */
export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Whether the project has the file or folder. */
export const exists = (path: string): boolean => existsSync(join(root, path));

/** The files of one of the project's folders, by their paths from the root. */
export const listed = (folder: string): string[] =>
	readdirSync(join(root, folder)).map((name) => `${folder}/${name}`);

/** The files below a folder whose paths match, by their paths from the root. */
export const filesIn = (folder: string, name: RegExp): string[] =>
	readdirSync(join(root, folder), { recursive: true })
		.map((path) => join(folder, String(path)))
		.filter((path) => name.test(path));

/** The path from the root to what a document links to. */
export const linkedFrom = (document: string, link: string): string => join(dirname(document), link);

/** Runs one of the project's scripts. Returns what it prints; throws with it if it fails. */
export const runScript = (script: string, ...args: string[]): string =>
	execFileSync(process.execPath, [script, ...args], { cwd: root, encoding: 'utf8', stdio: 'pipe' });

/** Runs the release's check of package-lock.json, in a repository of its own. */
export function checkLock(committed: object, current: object) {
	const folder = mkdtempSync(join(tmpdir(), 'n8n-nodes-clerk-lock-'));
	try {
		const write = (packages: object) =>
			writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages }));
		const git = (...args: string[]) => execFileSync('git', args, { cwd: folder });
		write(committed);
		git('init', '--quiet');
		git('add', '.');
		git('-c', 'user.name=Test', '-c', 'user.email=test@example.com', 'commit', '-qm', 'Lock');
		write(current);
		const script = join(root, 'scripts/checkLock.mjs');
		const { status, stderr } = spawnSync(process.execPath, [script], { cwd: folder });
		return { status, message: String(stderr) };
	} finally {
		rmSync(folder, { recursive: true });
	}
}
