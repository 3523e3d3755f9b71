import type { UserRecord } from '../../sandbox/resources/user/record.mts';
import { newUser } from '../../sandbox/resources/user/record.mts';
import type { SandboxOptions } from '../../sandbox/server.mts';
import { startSandbox, type Json, type RunningSandbox } from '../../sandbox/start.mts';

/**
 * Starts sandboxes when a test asks for one.
 *
 * @param after stops them: afterEach or afterAll
 */
export function sandboxes(after = afterAll) {
	const running = new Set<RunningSandbox>();
	after(async () => {
		await Promise.all([...running].map(async (sandbox) => await sandbox.stop()));
		running.clear();
	});
	return async (options?: SandboxOptions): Promise<RunningSandbox> => {
		const sandbox = await startSandbox(options);
		running.add(sandbox);
		return sandbox;
	};
}

/**
 * A sandbox for the tests of a file: it is started before them, without rate limits unless the
 * options say otherwise, and stopped after them.
 *
 * @param options those of the sandbox, and whether each test gets a new one
 */
export function withSandbox({
	forEachTest = false,
	...options
}: SandboxOptions & { forEachTest?: boolean } = {}) {
	let sandbox: RunningSandbox;
	const requests: string[] = [];
	const log = (line: string) => void requests.push(line.replace(' /v1', ' '));
	const start = sandboxes(forEachTest ? afterEach : afterAll);
	(forEachTest ? beforeEach : beforeAll)(async () => {
		sandbox = await start({ rateLimit: false, ...options, log });
	});
	beforeEach(() => void requests.splice(0));

	/** Asks the sandbox itself, without the node. */
	const ask = async (...request: Parameters<RunningSandbox['ask']>) =>
		await sandbox.ask(...request);

	return {
		ask,
		/** The status of an answer, and the code and parameter of each of its errors. */
		async refused(method: string, path: string, sent?: unknown): Promise<unknown[]> {
			const { status, body } = await ask(method, path, sent);
			return [status, ...body.errors.map((one: Json) => [one.code, one.meta?.param_name])];
		},
		/** Requests since the test began, in order of arrival: `POST /users/ban 200`. */
		requests,
		/** The sandbox that runs now. */
		get running() {
			return sandbox;
		},
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
