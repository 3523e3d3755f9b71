/** Tests run the node's sources in n8n's own engine. */
module.exports = {
	testEnvironment: 'node',
	roots: ['<rootDir>/test'],
	testMatch: ['**/*.test.ts'],
	moduleFileExtensions: ['ts', 'mts', 'js', 'json', 'node'],
	transform: { '\\.m?ts$': '<rootDir>/test/engine/typescript.js' },
	reporters: ['default', '<rootDir>/test/engine/summary.js'],
	setupFiles: ['<rootDir>/test/engine/environment.js'],
};
