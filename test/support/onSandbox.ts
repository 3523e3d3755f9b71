import type { INodeListSearchItems, INodeParameters, INodePropertyOptions } from 'n8n-workflow';
import type { Json } from '../../sandbox/start.mts';
import { loadChoices, openPicker, runNode, type RunResult, type RunSettings } from './runNode';
import { withSandbox } from './withSandbox';

/**
 * A sandbox for the tests of a file, and the node on it. Every function uses its key and its API URL.
 */
export function onSandbox(options?: Parameters<typeof withSandbox>[0]) {
	const own = withSandbox(options);

	const withKey = (settings: RunSettings = {}): RunSettings => ({
		credentials: { apiUrl: own.running.apiUrl, secretKey: own.running.secretKey },
		...settings,
	});

	/** Runs an operation. `json` holds what is in its items. */
	async function run(
		resource: string,
		operation: string,
		parameters: object = {},
		settings?: RunSettings,
	): Promise<RunResult & { json: Json[] }> {
		const all = { resource, operation, ...parameters } as INodeParameters;
		const outcome = await runNode(all, withKey(settings));
		return { ...outcome, json: outcome.items.map(({ json }) => json) };
	}

	/** The JSON of the only item that an operation gives. An error fails the test. */
	async function result(...call: Parameters<typeof run>): Promise<Json> {
		const { json, error } = await run(...call);
		expect(error?.message).toBeUndefined();
		expect(json).toHaveLength(1);
		return json[0];
	}

	/** The message of the error that an operation ends with. Any item fails the test. */
	async function refusal(...call: Parameters<typeof run>): Promise<string | undefined> {
		const { items, error } = await run(...call);
		expect(items).toEqual([]);
		return error?.message;
	}

	/** What a From List picker offers on its first page. */
	async function pick(
		method: string,
		filter?: string,
		parameters: object = {},
	): Promise<INodeListSearchItems[]> {
		const chosen = parameters as INodeParameters;
		return (await openPicker(method, filter, undefined, chosen, withKey())).results;
	}

	return Object.assign(own, {
		run,
		result,
		refusal,
		pick,
		/** What a dropdown offers. */
		choices: async (method: string): Promise<INodePropertyOptions[]> =>
			await loadChoices(method, {}, withKey()),
	});
}
