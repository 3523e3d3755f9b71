import type { INode } from 'n8n-workflow';
import type { Example } from './read.mts';

/** What starts a workflow only for a person, by the clock, or for a sender that it checks itself. */
const CLOSED = [
	'n8n-nodes-base.manualTrigger',
	'n8n-nodes-base.scheduleTrigger',
	'n8n-nodes-base.stripeTrigger',
	'n8n-nodes-clerk.clerkPollingTrigger',
	'n8n-nodes-clerk.clerkTrigger',
];

/** What a caller whom nobody has checked may get. */
const ANSWER = 'n8n-nodes-base.respondToWebhook';

const isEntry = ({ type }: INode): boolean => /trigger$|\.webhook$/i.test(type);

/** Whether n8n asks for a password or a token before the workflow starts. */
const asks = ({ parameters: { authentication } }: INode): boolean =>
	typeof authentication === 'string' && authentication !== 'none';

const isVerify = ({ type, parameters }: INode): boolean =>
	type === 'n8n-nodes-clerk.clerk' &&
	parameters.resource === 'token' &&
	parameters.operation === 'verify';

/** Whether the first output of an If is for callers whom the Verify in front of it knows. */
function isAboutVerdict({ type, parameters }: INode): boolean {
	const { conditions = [], combinator } = (parameters.conditions ?? {}) as {
		conditions?: Array<{ leftValue: string; operator: { operation: string } }>;
		combinator?: string;
	};
	return (
		type === 'n8n-nodes-base.if' &&
		(conditions.length === 1 || combinator === 'and') &&
		conditions.some(
			({ leftValue, operator }) =>
				leftValue === '={{ $json.isAuthenticated }}' && operator.operation === 'true',
		)
	);
}

/** The steps of a workflow that anyone on the internet can run, by name. */
export function openSteps({
	nodes,
	connections,
}: Pick<Example, 'nodes' | 'connections'>): string[] {
	const named = (name: string) => nodes.find((node) => node.name === name)!;
	const after = ({ name }: INode, output?: number): INode[] =>
		(connections[name]?.main ?? [])
			.filter((_, index) => output === undefined || index === output)
			.flatMap((links) => (links ?? []).map(({ node }) => named(node)));
	const found = new Set<string>();
	const visit = (node: INode, isVerified: boolean): void => {
		if (isVerified && isAboutVerdict(node))
			return after(node, 1).forEach((one) => visit(one, false));
		if (node.type !== ANSWER && !isVerify(node)) {
			if (found.has(node.name)) return;
			found.add(node.name);
		}
		after(node).forEach((one) => visit(one, isVerify(node)));
	};
	for (const entry of nodes.filter((node) => isEntry(node) && !asks(node))) {
		if (CLOSED.includes(entry.type)) continue;
		// A webhook may be open if a Verify comes before everything else; no other start may.
		if (entry.type !== 'n8n-nodes-base.webhook') found.add(entry.name);
		else after(entry).forEach((one) => visit(one, false));
	}
	return [...found];
}
