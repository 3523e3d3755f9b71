const { availableParallelism } = require('node:os');
const { resolve } = require('node:path');

/**
 * Tests run the node's sources in n8n's own engine: the newest, or the one that test/engines.mts
 * has installed in the folder N8N_ENGINE.
 */
const folder = process.env.N8N_ENGINE && resolve(__dirname, process.env.N8N_ENGINE);
const fromFolder = (name) => [`^${name}$`, require.resolve(name, { paths: [folder] })];

module.exports = {
	testEnvironment: 'node',
	// One more than there are cores: some tests wait most of the time.
	maxWorkers: availableParallelism() + 1,
	roots: ['<rootDir>/test'],
	testMatch: ['**/*.test.ts'],
	moduleFileExtensions: ['ts', 'mts', 'js', 'json', 'node'],
	moduleNameMapper: folder
		? Object.fromEntries(['n8n-core', 'n8n-workflow'].map(fromFolder))
		: undefined,
	transform: { '\\.m?ts$': '<rootDir>/test/support/typescript.js' },
	reporters: ['default', '<rootDir>/test/support/summary.js'],
	setupFiles: ['<rootDir>/test/support/environment.js'],
};
