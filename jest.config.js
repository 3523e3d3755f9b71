/** Tests run the node's sources in n8n's own engine. */
module.exports = {
	testEnvironment: 'node',
	roots: ['<rootDir>/test'],
	testMatch: ['**/*.test.ts'],
	moduleFileExtensions: ['ts', 'mts', 'js', 'json', 'node'],
	// The sandbox is written for Node's own TypeScript, which wants .mts; here it becomes CommonJS.
	transform: { '^.+\\.m?ts$': ['ts-jest', { diagnostics: false }] },
	setupFiles: ['<rootDir>/test/engine/environment.js'],
};
