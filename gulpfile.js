const { mkdirSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { dest, series, src } = require('gulp');

/** Icons and codex files: n8n looks for them beside the compiled classes. */
function copyIcons() {
	return src(['nodes/**/*.{svg,json}', 'credentials/**/*.svg'], {
		base: '.',
		encoding: false,
	}).pipe(dest('dist'));
}

/** What each operation's output looks like, so that the editor can show it before the first run. */
async function writePreviews() {
	const { resources } = require('./dist/nodes/Clerk/resources');
	const { outputSchema } = require('./dist/nodes/Clerk/output/preview');
	for (const resource of resources) {
		for (const operation of resource.operations) {
			const file = join(
				'dist/nodes/Clerk/__schema__/v1.0.0',
				resource.value,
				`${operation.value}.json`,
			);
			mkdirSync(dirname(file), { recursive: true });
			writeFileSync(file, JSON.stringify(outputSchema(operation), null, '\t'));
		}
	}
}

exports['build:icons'] = series(copyIcons, writePreviews);
