/**
 * Finds regular expressions whose time can grow faster than the text they run on: such a pattern
 * lets one long text stop n8n. Checks the published sources, or the folders named after it. n8n's
 * own lint cannot do it, as its configuration has to stay as it is.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { getStaticValue } from '@eslint-community/eslint-utils';
import { Linter } from 'eslint';
import type { Rule } from 'eslint';
import regexp from 'eslint-plugin-regexp';
import ts from 'typescript';

/** Patterns built while the code runs cannot be checked here, so there are none. */
const noBuiltPattern: Rule.RuleModule = {
	create(context) {
		const check: Rule.RuleListener['CallExpression'] = (node) => {
			const [pattern] = node.arguments;
			if (node.callee.type !== 'Identifier' || node.callee.name !== 'RegExp' || !pattern) return;
			const scope = context.sourceCode.getScope(node);
			if (getStaticValue(pattern, scope)) return;
			context.report({
				node,
				message: 'Build the pattern of constants, so that it can be checked.',
			});
		};
		return { CallExpression: check, NewExpression: check };
	},
};

const strict = { report: 'potential' };
const config: Linter.Config = {
	plugins: { regexp, own: { rules: { 'no-built-pattern': noBuiltPattern } } },
	rules: {
		'own/no-built-pattern': 'error',
		'regexp/no-super-linear-backtracking': ['error', strict],
		'regexp/no-super-linear-move': [
			'error',
			{ ...strict, ignoreSticky: false, ignorePartial: false },
		],
	},
};

const given = process.argv.slice(2);
const folders = given.length > 0 ? given : ['nodes', 'credentials'];
const files = folders.flatMap((folder) =>
	readdirSync(folder, { recursive: true })
		.map((path) => join(folder, String(path)))
		.filter((path) => path.endsWith('.ts')),
);

const linter = new Linter();
for (const file of files.toSorted()) {
	const compilerOptions = { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext };
	const source = readFileSync(file, 'utf8');
	const { outputText } = ts.transpileModule(source, { compilerOptions });
	const lines = outputText.split('\n');
	for (const { line, message } of linter.verify(outputText, config)) {
		// The lines of the compiled text are not those of the source, so the line itself is shown.
		console.error(`${file}: ${message}\n  ${lines[line - 1].trim()}\n`);
		process.exitCode = 1;
	}
}
