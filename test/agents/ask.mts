// Calling a tool, as an agent does and as an MCP client does. What comes back is kept, so that it
// can be searched for what should not be in it.

import type { Stage } from './stage.mts';
import { converse } from './tools.mts';

/** What came back from a tool. */
export interface Reply {
	text: string;
	isError: boolean;
}

/** A call of a tool: its name, as n8n makes it of the node's, and the arguments. */
export type Call = [tool: string, args?: Record<string, unknown>];

/** Has the agent's model make these calls in one conversation, and gives what it got for each. */
export async function agentGets(stage: Stage, ...calls: Call[]): Promise<string[]> {
	const { results, received } = await converse(
		stage,
		stage.agentUrl,
		calls.map(([tool, args = {}]) => ({ tool, args })),
	);
	stage.received.push({ from: calls.map(([tool]) => tool).join(), text: received });
	if (results.length < calls.length) throw new Error(`The agent stopped: ${results.join('\n')}`);
	return results;
}

/** Calls a tool of the MCP server with the official client. */
export async function clientGets(
	{ client, received }: Pick<Stage, 'client' | 'received'>,
	...[name, args = {}]: Call
): Promise<Reply> {
	const { content, isError } = await client.callTool({ name, arguments: args });
	const text = (content as Array<{ text: string }>).map((part) => part.text).join('\n');
	received.push({ from: name, text });
	return { text, isError: isError === true };
}

/** The JSON in what a tool gave: n8n makes a list of the node's items. */
export function only<T = Record<string, any>>(text: string): T {
	const items = JSON.parse(text) as T[] | T;
	if (!Array.isArray(items)) return items;
	if (items.length !== 1) throw new Error(`${items.length} items: ${text.slice(0, 200)}`);
	return items[0];
}
