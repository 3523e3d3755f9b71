/** Tests run the node's sources in n8n's own engine. */
module.exports = {
	testEnvironment: 'node',
	roots: ['<rootDir>/test'],
	testMatch: ['**/*.test.ts'],
	moduleFileExtensions: ['ts', 'mts', 'js', 'json', 'node'],
	transform: {
		'\\.ts$': ['ts-jest', { diagnostics: false }],
		'\\.mts$': '<rootDir>/test/engine/esmToCommonJs.js',
	},
	reporters: ['default', '<rootDir>/test/engine/summary.js'],
	setupFiles: ['<rootDir>/test/engine/environment.js'],
};
