/** Closes the report with one line that scripts can read. */
module.exports = class Summary {
	onRunComplete(_contexts, { numPassedTests, numFailedTests, numFailedTestSuites, testResults }) {
		// A file that did not even start counts as a failure too.
		const broken = testResults.filter(({ testExecError }) => testExecError).length;
		const failed = numFailedTests + Math.min(broken, numFailedTestSuites);
		// Jest's own summary comes after all reporters.
		process.once('exit', () =>
			process.stdout.write(`${numPassedTests} passed, ${failed} failed\n`),
		);
	}
};
