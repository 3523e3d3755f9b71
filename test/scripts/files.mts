import { execFileSync, spawnSync } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
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

/** Runs the release's check on a package-lock.json with these packages. */
export function checkLock(packages: object) {
	const folder = mkdtempSync(join(tmpdir(), 'n8n-nodes-clerk-lock-'));
	try {
		writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages }));
		const script = join(root, 'scripts/checkLock.mjs');
		const { status, stderr } = spawnSync(process.execPath, [script], { cwd: folder });
		return { status, message: String(stderr) };
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/** An npm that writes down what it is asked for, and puts Node where its install script would. */
const NPM = `
const { appendFileSync, mkdirSync, writeFileSync } = require('node:fs');
const asked = process.argv.slice(2);
appendFileSync('asked', asked.slice(0, asked.indexOf('--no-audit')).join(' ') + '\\n');
mkdirSync('node_modules/node/bin', { recursive: true });
writeFileSync('node_modules/.package-lock.json', '{ "packages": {} }');
if (asked[0] === 'rebuild') writeFileSync('node_modules/node/bin/node', '');
`;

/** What the set-up asks npm for in a project without packages, and when it runs again. */
export function askedBySetup(): string[][] {
	const folder = mkdtempSync(join(tmpdir(), 'n8n-nodes-clerk-setup-'));
	try {
		cpSync(join(root, 'scripts'), join(folder, 'scripts'), { recursive: true });
		writeFileSync(join(folder, 'package-lock.json'), '{ "packages": { "": {} } }');
		writeFileSync(join(folder, 'npm-cli.js'), NPM);
		const env = { ...process.env, npm_execpath: join(folder, 'npm-cli.js') };
		return [1, 2].map(() => {
			const options = { cwd: folder, env, encoding: 'utf8', stdio: 'pipe' } as const;
			execFileSync(process.execPath, ['scripts/setup.mjs'], options);
			return readFileSync(join(folder, 'asked'), 'utf8').trimEnd().split('\n');
		});
	} finally {
		rmSync(folder, { recursive: true });
	}
}
