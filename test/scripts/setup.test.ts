import { askedBySetup } from './files.mts';

test('the set-up runs no install script but that of Node.js, and only once', () => {
	const once = ['install --no-save --ignore-scripts', 'rebuild node --ignore-scripts=false'];
	expect(askedBySetup()).toEqual([once, once]);
});
