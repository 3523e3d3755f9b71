// `node scripts/checkLock.mjs`: fails if package-lock.json differs from the committed one in
// anything but additional optional packages. The release completes the file and then checks it.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const committed = execFileSync('git', ['show', 'HEAD:package-lock.json'], {
	encoding: 'utf8',
	maxBuffer: 64 * 1024 * 1024,
});
const before = JSON.parse(committed).packages;
const after = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;

const changed = Object.keys({ ...before, ...after }).filter((path) =>
	before[path]
		? before[path].version !== after[path]?.version ||
			before[path].integrity !== after[path].integrity
		: !after[path].optional,
);
if (changed.length > 0) {
	console.error(`package-lock.json does not fit package.json: ${changed.join(', ')}`);
	console.error('Run npm install and commit package-lock.json.');
	process.exitCode = 1;
}
