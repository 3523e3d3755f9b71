import { checkLock } from './files.mts';

/** The release's check of package-lock.json. */

const used = { version: '1.0.0', integrity: 'sha512-a' };
const before = { '': {}, 'node_modules/used': used };

test('a release may add optional packages to package-lock.json', () => {
	const added = { version: '1.0.0', integrity: 'sha512-b', optional: true };
	expect(checkLock(before, { ...before, 'node_modules/other-system': added })).toEqual({
		status: 0,
		message: '',
	});
});

test.each([
	['another version', { ...before, 'node_modules/used': { ...used, version: '1.0.1' } }],
	['another checksum', { ...before, 'node_modules/used': { ...used, integrity: 'sha512-c' } }],
	['a package less', { '': {} }],
	['a required package more', { ...before, 'node_modules/used/node_modules/used': used }],
])('%s ends the release', (_, after) => {
	const { status, message } = checkLock(before, after);
	expect(status).toBe(1);
	expect(message).toContain('package-lock.json does not fit package.json: node_modules/used');
});
