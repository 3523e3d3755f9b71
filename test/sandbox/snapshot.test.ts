import { startSandbox } from '../../sandbox/start.mts';
import type { RunningSandbox } from '../../sandbox/start.mts';
import { takeSnapshot } from '../../sandbox/store/snapshot.mts';

let sandbox: RunningSandbox;
beforeAll(async () => (sandbox = await startSandbox({ rateLimit: false })));
afterAll(() => sandbox.stop());

const everything = async () => [
	(await sandbox.ask('GET', '/users?limit=500')).body,
	(await sandbox.ask('GET', '/organizations?limit=500&include_members_count=true')).body,
];

it('undoes what was added, changed and deleted, as often as it is asked', async () => {
	const before = await everything();
	const [first, second] = before[0];
	const reset = takeSnapshot(sandbox.store);
	for (const lastName of ['One', 'Two']) {
		await sandbox.ask('POST', '/users', { email_address: ['new@example.com'] });
		await sandbox.ask('POST', '/organizations', { name: 'New', created_by: first.id });
		await sandbox.ask('PATCH', `/users/${first.id}`, { last_name: lastName });
		await sandbox.ask('DELETE', `/users/${second.id}`);
		expect(await everything()).not.toEqual(before);
		reset();
		expect(await everything()).toEqual(before);
	}
});
