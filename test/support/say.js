/** Prints a figure beside jest's own report. */
exports.say = (text) => process.stdout.write(`${text}\n`);
