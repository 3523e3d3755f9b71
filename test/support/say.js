/** A figure for whoever runs the tests, past jest's own report. */
exports.say = (text) => process.stdout.write(`${text}\n`);
