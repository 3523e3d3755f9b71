import { checkLock, runScript } from './files.mts';

/** The check of package-lock.json before a release is installed. */

const used = { version: '1.0.0', integrity: 'sha512-a' };
const lock = {
	'': { dependencies: { used: '^1.0.0' }, devDependencies: { '@scope/tool': '^1.0.0' } },
	'node_modules/used': { ...used, optionalDependencies: { 'other-system': '1.0.0' } },
	'node_modules/@scope/tool': { ...used, dependencies: { used: '2', inner: '1' } },
	'node_modules/@scope/tool/node_modules/used': used,
	'node_modules/@scope/tool/node_modules/inner': { version: '1.0.0', inBundle: true },
	'node_modules/other-system': { ...used, optional: true },
};

test('the committed one is complete', () => {
	expect(runScript('scripts/checkLock.mjs')).toBe('');
});

test('one that names every package with its checksum is complete', () => {
	expect(checkLock(lock)).toEqual({ status: 0, message: '' });
});

const without = (path: string) =>
	Object.fromEntries(Object.entries(lock).filter(([one]) => one !== path));

test.each([
	['no checksum', { ...lock, 'node_modules/used': { version: '1.0.0' } }, 'has no checksum'],
	[
		'no checksum for another system',
		{ ...lock, 'node_modules/other-system': { version: '1.0.0', optional: true } },
		'node_modules/other-system has no checksum',
	],
	[
		'a weak checksum',
		{ ...lock, 'node_modules/used': { ...used, integrity: 'sha1-a' } },
		'node_modules/used has no checksum',
	],
	[
		'a package from elsewhere',
		{ ...lock, 'node_modules/used': { ...used, resolved: 'git+ssh://git@example.com/used.git' } },
		'node_modules/used does not come from the registry',
	],
	[
		'a linked folder',
		{ ...lock, 'node_modules/used': { link: true } },
		'node_modules/used does not come from the registry',
	],
	[
		'no package for another system',
		without('node_modules/other-system'),
		'node_modules/used needs other-system, which is missing',
	],
	[
		'no package that the project needs',
		without('node_modules/@scope/tool'),
		'package.json needs @scope/tool, which is missing',
	],
	[
		'no package that only a package inside has',
		{ ...lock, 'node_modules/used': { ...used, dependencies: { inner: '1' } } },
		'node_modules/used needs inner, which is missing',
	],
])('one with %s ends the release', (_, packages, fault) => {
	const { status, message } = checkLock(packages);
	expect(status).toBe(1);
	expect(message).toContain(fault);
	expect(message).toContain('Run npm install --package-lock-only');
});
