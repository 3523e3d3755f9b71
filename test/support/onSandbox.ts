import type { INodeListSearchItems, INodeParameters, INodePropertyOptions } from 'n8n-workflow';
import { newUser, type UserRecord } from '../../sandbox/resources/user/record.mts';
import type { SandboxOptions } from '../../sandbox/server.mts';
import { startSandbox, type Json, type RunningSandbox } from '../../sandbox/start.mts';
import { loadChoices, openPicker, runNode, type RunResult, type RunSettings } from './runNode';

/**
 * A sandbox for the tests of a file: it is started before them, without rate limits unless the
 * options say otherwise, and stopped after them. Every function uses its key and its API URL.
 *
 * @param options those of the sandbox, and whether each test gets a new one
 */
export function onSandbox({
	forEachTest = false,
	...options
}: SandboxOptions & { forEachTest?: boolean } = {}) {
	let sandbox: RunningSandbox;
	const requests: string[] = [];
	const log = (line: string) => void requests.push(line.replace(' /v1', ' '));
	(forEachTest ? beforeEach : beforeAll)(async () => {
		sandbox = await startSandbox({ rateLimit: false, ...options, log });
	});
	beforeEach(() => void requests.splice(0));
	(forEachTest ? afterEach : afterAll)(async () => await sandbox.stop());

	const withKey = (settings: RunSettings = {}): RunSettings => ({
		credentials: { apiUrl: sandbox.apiUrl, secretKey: sandbox.secretKey },
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

	return {
		run,
		result,
		refusal,
		pick,
		/** Requests since the test began, in order of arrival: `POST /users/ban 200`. */
		requests,
		/** What a dropdown offers. */
		choices: async (method: string): Promise<INodePropertyOptions[]> =>
			await loadChoices(method, {}, withKey()),
		/** Asks the sandbox itself, without the node. */
		ask: async (...request: Parameters<RunningSandbox['ask']>) => await sandbox.ask(...request),
		/** What the sandbox holds. */
		get store() {
			return sandbox.store;
		},
		/** A user whom no other test knows. */
		someone(changes: Partial<UserRecord> = {}): UserRecord {
			const user = { ...newUser(sandbox.store, Date.now()), ...changes };
			sandbox.store.users.set(user.id, user);
			return user;
		},
	};
}
