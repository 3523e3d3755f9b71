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

/** What only an open panel or a run needs: a file of its own, which is read on first use. */
const ON_USE = 'dist/nodes/Clerk/load/implementation.js';

/**
 * What n8n asks for when it starts is worked out here, once, instead of by every n8n: only the
 * result goes into the node's file.
 */
const loadsLittle = {
	name: 'loads little',
	setup: ({ onLoad, onResolve }) => {
		onLoad({ filter: /nodes[\\/]Clerk[\\/]load[\\/]atStart\.ts$/ }, () => {
			const { atStart } = typescript.require('./nodes/Clerk/load/atStart', __filename);
			// As a text, which V8 reads in half the time that a literal takes.
			const text = JSON.stringify(JSON.stringify(atStart()));
			return { contents: `export const atStart = () => JSON.parse(${text});`, loader: 'js' };
		});
		onLoad({ filter: /nodes[\\/]Clerk[\\/]load[\\/]onUse\.ts$/ }, () => ({
			contents: "export const onUse = () => require('./load/implementation.js').implementation;",
			loader: 'js',
		}));
		onResolve({ filter: /\/implementation\.js$/ }, ({ path }) => ({ path, external: true }));
	},
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
 * starts, and two hundred small files take twice as long. The Clerk node has a second one.
 */
async function bundle() {
	for (const file of [...n8n.nodes, ...n8n.credentials, SHARED, ON_USE]) {
		await esbuild.build({
			entryPoints: [file.replace('dist/', '').replace('.js', '.ts')],
			outfile: file,
			bundle: true,
			platform: 'node',
			target: 'node22',
			external: ['n8n-workflow'],
			plugins: [loadsLittle, shareOnce(file)],
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
