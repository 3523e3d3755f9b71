import { entry, Refusal } from './errors.mts';
import { facts } from './facts/table.mts';
import { answerFaults } from './facts/validation.mts';
import { readBody } from './requests/body.mts';
import { readQuery } from './requests/query.mts';
import { gather } from './resource.mts';
import type { Call, Handlers, Resource } from './resource.mts';
import { resources } from './resources/index.mts';
import type { Change, Done } from './webhooks/events.mts';

/** Every operation that the sandbox answers, by operation id. */
export const handlers: Handlers = gather(resources, 'handlers');

const gates = (resources as readonly Resource[]).flatMap(({ gate }) => gate ?? []);

const events = gather(resources, 'events');

/** A request as it arrived. */
interface RawRequest {
	query: unknown;
	body: unknown;
}

/**
 * Carries out one operation, and checks that Clerk could give this answer.
 *
 * @throws Refusal 422 if the request does not fit the facts, 501 without a handler
 */
export function answer(
	id: string,
	request: RawRequest,
	call: Pick<Call, 'machine' | 'now' | 'path' | 'store'>,
): unknown {
	const handler = handlers[id];
	if (!handler) {
		const text = `The sandbox does not know ${id} yet.`;
		throw new Refusal(501, entry('not_implemented', 'not implemented', text));
	}
	const query = readQuery(request.query as Record<string, string>, facts.operations[id]);
	const body = readBody(request.body, id);
	const whole = { ...call, query, body };
	for (const gate of gates) gate(whole, facts.operations[id]);
	const result = handler(whole);
	const faults = answerFaults(id, String(successOf(id)), result);
	if (faults.length) {
		throw new Error(`The answer to ${id} is not as documented: ${faults.join('; ')}`);
	}
	return result;
}

/** The status of an operation that was carried out: 200, 201, 202 or 204. */
export const successOf = (id: string): number =>
	Number(Object.keys(facts.operations[id].responses).find((status) => status.startsWith('2')));

/** What to tell webhook endpoints about an operation that was carried out. */
export const changesBy = (operationId: string, done: Done): Change[] =>
	events[operationId]?.(done) ?? [];
