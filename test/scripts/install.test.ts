import { replaceFile, temporaryFolder } from '../support/files.mts';
import { isGone, killAll, runModule } from '../support/processes.mts';

// Several processes start one after the other, also on a busy machine.
jest.setTimeout(30_000);

let place: ReturnType<typeof temporaryFolder>;
beforeEach(() => (place = temporaryFolder()));
afterEach(() => {
	killAll();
	place.remove();
});

describe('A program in the background', () => {
	it('ends with the process that started it, even if that is killed', async () => {
		const parent = await runModule(`
			import { spawn } from 'node:child_process';
			import { endWithParent } from './scripts/paths.mjs';
			const program = 'console.log(process.pid); setInterval(() => {}, 1000)';
			spawn(process.execPath, [...endWithParent, '--eval', program], {
				stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
				detached: true,
			});
		`);
		const program = Number(parent.lines[0]);
		expect(program).toBeGreaterThan(0);
		await parent.kill();
		expect(await isGone(program)).toBe(true);
	});
});

describe('A command', () => {
	const command = `
		import { onEnd } from './scripts/signals.mjs';
		onEnd(() => process.exit());
		setInterval(() => {}, 1000);
		console.log(process.pid);
	`;

	it.each([
		['directly', 'spawn(process.execPath, args, { stdio: "inherit" })'],
		[
			'through a shell',
			`spawn('sh', ['-c', '"$0" "$@"; exit', process.execPath, ...args], { stdio: 'inherit' })`,
		],
	])('ends when the npm that started it %s is killed', async (_, start) => {
		const npm = await runModule(
			`
			import { spawn } from 'node:child_process';
			const args = ['--input-type=module', '--eval', ${JSON.stringify(command)}];
			${start};
			`,
			{ npm_lifecycle_event: 'start' },
		);
		const running = Number(npm.lines[0]);
		expect(running).toBeGreaterThan(0);
		await npm.kill();
		expect(await isGone(running)).toBe(true);
	});
});

describe('A second one at once', () => {
	const takeLock = () =>
		runModule(`
			import { takeLock } from './scripts/lock.mjs';
			setInterval(() => {}, 1000);
			try {
				takeLock('${place.folder}/lock', 'npm start is running', 'Stop it.');
				console.log('taken');
			} catch ({ message }) {
				console.log(JSON.stringify(message));
			}
		`);

	it('is told of the first, unless that was killed', async () => {
		const first = await takeLock();
		const second = await takeLock();
		await first.kill();
		const third = await takeLock();
		await Promise.all([second.kill(), third.kill()]);
		expect(first.lines).toEqual(['taken']);
		expect(JSON.parse(second.lines[0])).toBe(
			`npm start is running (process ${first.pid}).\nStop it.\n` +
				`If that process is something else, delete ${place.folder}/lock.`,
		);
		expect(third.lines).toEqual(['taken']);
	});
});

describe('An installation', () => {
	it('starts with what a finished one has left, and with nothing of an interrupted one', async () => {
		const { lines, ended } = await runModule(`
			import { existsSync, readdirSync, writeFileSync } from 'node:fs';
			import { prepareInstall } from './scripts/npmInstall.mjs';
			process.chdir('${place.folder}');
			writeFileSync('receipt', '');
			writeFileSync('package', '');
			for (const lock of ['one', 'two']) {
				prepareInstall('${place.folder}', 'receipt', '${place.folder}-' + lock, 'It is');
				console.log(existsSync('${place.folder}') ? readdirSync('${place.folder}').join() : 'nothing');
			}
		`);
		await ended;
		expect(lines).toEqual(['package', 'nothing']);
	});
});

describe('npm', () => {
	/** Runs an npm that does this. */
	async function install(npm: string, before = '') {
		replaceFile(`${place.folder}/npm-cli.js`, npm, 0o600);
		const { lines, ended } = await runModule(
			`
			import { npm } from './scripts/npmInstall.mjs';
			${before}
			await npm(['install'], '${place.folder}', 'this').catch(({ message }) => console.log(message));
			`,
			{
				CLERK_SECRET_KEY: 'sk_test_anything',
				npm_execpath: `${place.folder}/npm-cli.js`,
			},
		);
		await ended;
		return lines.join('\n');
	}

	it('gets a second try, as a registry may cut off an answer', async () => {
		const output = await install(`
			const { existsSync, writeFileSync } = require('node:fs');
			if (existsSync('tried')) console.log('installed', process.argv[2]);
			else { writeFileSync('tried', ''); process.exit(1); }
		`);
		expect(output).toContain('installed install');
		expect(output).not.toContain('could not');
	});

	it('that fails twice ends with what to do', async () => {
		const output = await install('process.exit(1);');
		expect(output).toContain('npm could not install this.');
		expect(output).toContain('Check the network');
	});

	it("runs on its own Node where the project's was removed with an interrupted installation", async () => {
		const output = await install(
			"console.log('installed');",
			"process.env.npm_node_execpath = process.execPath; process.execPath += '-removed';",
		);
		expect(output).toContain('installed');
	});

	it('never gets the Clerk key', async () => {
		const output = await install('console.log(Object.keys(process.env).join());');
		expect(output).toContain('PATH');
		expect(output).not.toContain('CLERK_SECRET_KEY');
	});
});
