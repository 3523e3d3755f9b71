import { splitTemplate, type RequestTemplate } from '../../nodes/Clerk/http/path';
import { facts, type OperationFacts, type Schema } from '../../sandbox/facts/table.mts';

/** A call of Clerk's document. */
export interface DocumentedCall {
	/** As the document names it: `GetUser`. */
	id: string;
	fact: OperationFacts;
}

/** What a template stands for: `/users/{user_id}` is any path with one more segment. */
export const pathsOf = (template: string): RegExp =>
	new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`);

/** Fixed paths first: /users/count is not the user named "count". */
const calls = Object.entries(facts.operations)
	.toSorted(([, a], [, b]) => Number(a.path.includes('{')) - Number(b.path.includes('{')))
	.map(([id, fact]) => ({ id, fact, paths: pathsOf(fact.path) }));

/** The call that a request makes, or undefined where the document has none. */
export const documentedCall = ({
	method,
	path,
}: {
	method: string;
	path: string;
}): DocumentedCall | undefined =>
	calls.find(({ fact, paths }) => fact.method === method && paths.test(path));

/** A request as a template describes it, with "x" as every ID. */
export function exampleOf(template: RequestTemplate): { method: string; path: string } {
	const { method, path } = splitTemplate(template);
	return { method, path: path.replaceAll(/\{\w+\}/g, 'x') };
}

/** What a call answers when it was carried out; null or undefined where the document does not tell. */
export const successAnswer = ({ responses }: OperationFacts): Schema | null | undefined =>
	Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1];
