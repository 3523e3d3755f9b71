// `npm start`. npm has run scripts/setup.mjs before, and finds the project's own Node first.

import { explain, UserError } from './userError.mjs';

if (parseInt(process.versions.node) >= 24) await import('./start/main.mts');
else {
	explain(
		new UserError(
			`n8n needs Node.js 24 or later, and this is ${process.version}.`,
			'npm skipped the step that installs it. Run `npm config set ignore-scripts false`, then `npm start`.',
		),
	);
	process.exitCode = 1;
}
