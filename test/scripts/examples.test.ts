import { temporaryFolder } from '../support/files.mts';
import { runModule } from '../support/processes.mts';

describe('The example workflows in n8n', () => {
	let home: ReturnType<typeof temporaryFolder>;
	beforeEach(() => (home = temporaryFolder()));
	afterEach(() => home.remove());

	it('are updated at the next start, but never overwritten where a person changed them', async () => {
		const { lines, ended } = await runModule(`
			import { importExamples } from './scripts/start/examples.mts';
			const workflows = {};
			const editor = {
				call: async (method, path, body) => {
					if (path === '/workflows' && method === 'GET') return Object.values(workflows);
					const id = path.split(/[/?]/)[2] ?? String(Object.keys(workflows).length);
					if (method !== 'GET') workflows[id] = { ...body, id, versionId: method };
					return workflows[id];
				},
			};
			const start = async () => {
				const only = ['tour', 'offboarding', 'look-around'];
				const { imported, kept } = await importExamples(editor, {}, '${home.folder}', only, 'tour');
				const all = Object.values(workflows).map(({ versionId }) => versionId);
				console.log(all.join(), Object.keys(imported).join(), Object.keys(kept).join());
			};
			await start();
			workflows[0].versionId = workflows[1].versionId = 'mine';
			workflows[2].isArchived = true;
			await start();
			workflows[1].versionId = 'POST';
			await start();
		`);
		await ended;
		expect(lines).toEqual([
			'POST,POST,POST tour,offboarding,look-around ',
			'mine,mine,POST,POST,POST tour,look-around tour,offboarding',
			'mine,PATCH,POST,PATCH,PATCH tour,offboarding,look-around ',
		]);
	});
});
