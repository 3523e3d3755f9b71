import { replaceFile, temporaryFolder } from '../support/files.mts';
import { runScript } from './files.mts';

/** The lint of regular expressions: which patterns it refuses. */

/** What the lint says of a source. */
function lint(source: string): string {
	const place = temporaryFolder();
	try {
		replaceFile(`${place.folder}/planted.ts`, source, 0o600);
		runScript('scripts/lintPatterns.mts', place.folder);
		return '';
	} catch (error) {
		return (error as { stderr: string }).stderr;
	} finally {
		place.remove();
	}
}

test.each([
	[
		'one that takes off a code fence',
		'text.replace(/^\\s*```\\w*\\s*([\\s\\S]*?)\\s*```\\s*$/, "$1")',
	],
	['one that takes off padding', "text.replace(/=+$/, '')"],
	['one with nested quantifiers', '/^(a+)+$/.test(text)'],
	['one in a text', "new RegExp('=+$').test(text)"],
	['one made of constants', 'RegExp(`${PAD}+$`).test(text)'],
])('%s is refused', (_, code) => {
	const said = lint(`const PAD = '=';\nexport const found = (text: string) => ${code};\n`);
	expect(said).toContain('planted.ts: ');
	expect(said).toMatch(/can exchange characters|will cause quadratic runtime|backtracking/);
});

test('one built while the code runs is refused', () => {
	const said = lint('export const found = (name: string) => new RegExp(name).test(name);\n');
	expect(said).toContain('Build the pattern of constants');
});

test('others are not', () => {
	const said = lint(
		[
			"const PAD = '=';",
			'class Reader { constructor(private readonly pattern = /^[a-z]+:\\/\\//) {} }',
			'export const found = (text: string) => text.replace(/(?<!=)=+$/, "").split(/,/);',
			'export const built = new RegExp(`^${PAD}{1,2}$`);',
		].join('\n'),
	);
	expect(said).toBe('');
});
