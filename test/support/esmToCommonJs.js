const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const ts = require('typescript');

const { config } = ts.parseConfigFileTextToJson(
	'tsconfig.json',
	readFileSync(join(__dirname, '../../tsconfig.json'), 'utf8'),
);

/**
 * The sandbox is written for Node's own TypeScript, as .mts, which TypeScript always compiles to
 * an ES module. Jest runs CommonJS, so here the ending is hidden from it.
 */
module.exports = {
	process: (source, path) => {
		const { outputText } = ts.transpileModule(source, {
			fileName: path.replace(/\.mts$/, '.ts'),
			compilerOptions: { ...config.compilerOptions, module: 'commonjs', inlineSourceMap: true },
		});
		return { code: outputText };
	},
};
