import { sleep, type INodeParameters } from 'n8n-workflow';
import { byId } from '../support/locator';
import { runNode } from '../support/runNode';
import { clerkUser } from '../support/samples';
import { standInForClerk } from '../support/standInForClerk';

/** The request settings at the end of Options: read once, of the first item, for the whole run. */

const get = (options: INodeParameters): INodeParameters => ({
	resource: 'user',
	operation: 'get',
	userId: byId('={{ $json.id }}'),
	options,
});
const items = ['a', 'b', 'c', 'd'].map((id, index) => ({ id, index }));

/** The most requests that are under way at once, and the run's result. */
async function mostAtOnce(options: INodeParameters, onError?: 'continueRegularOutput') {
	let [now, most] = [0, 0];
	const sent = standInForClerk(async () => {
		most = Math.max(most, ++now);
		await sleep(1);
		now--;
		return { body: clerkUser() };
	});
	const { items: results, error } = await runNode(get(options), { items, onError });
	return { most, sent, results, error };
}

test('requests are sent one at a time where Concurrent Requests is 1', async () => {
	expect((await mostAtOnce({})).most).toBeGreaterThan(1);
	expect((await mostAtOnce({ concurrency: 1 })).most).toBe(1);
});

test('the value of the first item counts', async () => {
	const only = (index: number) => ({ concurrency: `={{ $json.index === ${index} ? 1 : 200 }}` });
	expect((await mostAtOnce(only(0))).most).toBe(1);
	expect((await mostAtOnce(only(2))).most).toBeGreaterThan(1);
});

test.each(['', 0, -1, 'many'])('%p requests at once are as many as by default', async (value) => {
	const { most, error } = await mostAtOnce({ concurrency: value });
	expect(error).toBeUndefined();
	expect(most).toBeGreaterThan(1);
});

test.each([
	['a value that can not be', '={{ $json.index === 0 ? "perhaps" : false }}'],
	[
		'an expression that can not be evaluated',
		'={{ $json.index === 0 ? $("Nowhere").first() : false }}',
	],
])('%s in another option fails its item alone', async (_, alsoUnverified) => {
	const { results } = await mostAtOnce({ alsoUnverified }, 'continueRegularOutput');
	expect(results.map(({ json }) => 'error' in json)).toEqual([true, false, false, false]);
});
