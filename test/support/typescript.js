const { createTransformer } = require('ts-jest').default;

const compiler = createTransformer({ diagnostics: false });

/** TypeScript compiles .mts to ES modules only, and jest runs CommonJS: the ending is hidden. */
const asTs = (path) => path.replace(/\.mts$/, '.ts');

/** ts-jest, for .ts and .mts. */
module.exports = {
	process: (source, path, options) => compiler.process(source, asTs(path), options),
	getCacheKey: (source, path, options) => compiler.getCacheKey(source, asTs(path), options),
};
