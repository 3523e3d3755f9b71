const { mkdirSync, writeFileSync } = require('node:fs');
const { rm } = require('node:fs/promises');
const { dirname, join, posix } = require('node:path');
const esbuild = require('esbuild');
const { dest, series, src } = require('gulp');
const typescript = require('tsx/cjs/api');
const { n8n } = require('./package.json');

/** A build starts from nothing, so that no file of an earlier one is packed. */
const clean = () => rm('dist', { recursive: true, force: true });

/** Icons and codex files: n8n looks for them beside the compiled classes. */
function copyIcons() {
	return src(['nodes/**/*.{svg,json}', 'credentials/**/*.svg'], {
		base: '.',
		encoding: false,
	}).pipe(dest('dist'));
}

/** What each operation's output looks like, so that the editor can show it before the first run. */
async function writePreviews() {
	const { resources } = typescript.require('./nodes/Clerk/resources', __filename);
	const { outputSchema } = typescript.require('./nodes/Clerk/panel/preview', __filename);
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

/**
 * The panel is worked out here, once, instead of by every n8n that starts: sharing equal fields
 * between operations takes longer than reading the result.
 */
const panelWorkedOut = {
	name: 'panel worked out',
	setup: ({ onLoad }) =>
		onLoad({ filter: /nodes[\\/]Clerk[\\/]panel[\\/]properties\.ts$/ }, () => {
			const { resources } = typescript.require('./nodes/Clerk/resources', __filename);
			const panel = typescript.require('./nodes/Clerk/panel/properties', __filename);
			const contents = ['propertiesOf', 'sensitivePaths']
				// As a text, which V8 reads in half the time that a literal takes.
				.map((name) => [name, JSON.stringify(JSON.stringify(panel[name](resources)))])
				.map(([name, text]) => `export const ${name} = () => JSON.parse(${text});`)
				.join('\n');
			return { contents, loader: 'js' };
		}),
};

/** What the nodes share while they run. Bundled into each of them, there would be one for each. */
const SHARED = 'dist/nodes/Clerk/http/throttles.js';

/** Leaves what is shared outside of a bundle. */
const shareOnce = (outfile) => ({
	name: 'share once',
	setup: ({ onResolve }) =>
		onResolve({ filter: /\/throttles$/ }, () => ({
			path: posix.relative(dirname(outfile), SHARED).replace(/^(?!\.)/, './'),
			external: true,
		})),
});

/**
 * Compiles each node and credential into one file, readable as it is: n8n loads them all when it
 * starts, and two hundred small files take twice as long.
 */
async function bundle() {
	for (const file of [...n8n.nodes, ...n8n.credentials, SHARED]) {
		await esbuild.build({
			entryPoints: [file.replace('dist/', '').replace('.js', '.ts')],
			outfile: file,
			bundle: true,
			platform: 'node',
			target: 'node22',
			external: ['n8n-workflow'],
			plugins: [panelWorkedOut, shareOnce(file)],
			logLevel: 'warning',
		});
	}
}

/** Packages whose code is bundled: their licence asks for its text to go along. */
function copyLicences() {
	return src(
		['p-limit', 'yocto-queue'].map((name) => `node_modules/${name}/license`),
		{
			base: 'node_modules',
		},
	).pipe(dest('dist/licences'));
}

exports.build = series(clean, bundle, copyIcons, copyLicences, writePreviews);
// By this name n8n's own tools call it.
exports['build:icons'] = copyIcons;
