/**
 * What n8n runs before it verifies a community package, run on the package as it would be
 * published and on its sources. Inline exceptions do not count there.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
// @ts-expect-error It comes without types.
import * as scanner from '@n8n/scan-community-package/scanner/scanner.mjs';

/** Only these belong into the package, beside the files that npm always adds. */
const PUBLISHED =
	/^(package\.json|README\.md|LICENSE|dist\/.*\.(js|json|svg)|dist\/licences\/[\w-]+\/license)$/;

const root = fileURLToPath(new URL('..', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'n8n-nodes-clerk-scan-'));
try {
	execFileSync('npm', ['pack', '--silent', '--pack-destination', place], { cwd: root });
	const [tarball] = readdirSync(place);
	execFileSync('tar', ['-xzf', tarball], { cwd: place });
	const packed = join(place, 'package');
	const files = readdirSync(packed, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(packed.length + 1));
	const stray = files.filter((file) => !PUBLISHED.test(file));
	if (stray.length > 0) throw new Error(`The package holds more than it should: ${stray}`);

	// All nodes wait for Clerk's limits together: none may have a copy of its own.
	const isThrottle = (file: string) =>
		file.endsWith('.js') && readFileSync(join(packed, file), 'utf8').includes('new Throttle(');
	const throttles = files.filter(isThrottle);
	if (throttles.length !== 1) throw new Error(`Throttles should be in one file, not: ${throttles}`);

	for (const [what, result] of [
		['the package', await scanner.analyzePackage(packed)],
		['the sources', await scanner.analyzePackage(root, scanner.SOURCE_FILE_PATTERNS)],
	]) {
		if (!result.passed) throw new Error(`n8n would not verify ${what}:\n${result.details}`);
	}
	console.log(`n8n's scan passes: ${files.length} files in the package, and the sources`);
} finally {
	rmSync(place, { recursive: true, force: true });
}
