// A stand-in for a language model: it speaks OpenAI's chat completions, and calls the tools that it is
// told to call.

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A tool as a model is told of it. */
export interface OfferedTool {
	name: string;
	description: string;
	parameters: { properties?: Record<string, { type?: string; description?: string }> };
}

/** What the model is to do in one conversation. */
export interface Conversation {
	/** Calls to make, one after the other, with their arguments. */
	calls: Array<{ tool: string; args: Record<string, unknown> }>;
	/** What the model was sent, filled in as it goes. */
	offered: OfferedTool[];
	/** What came back for each call. */
	results: string[];
	/** Everything that it was ever sent, as text. */
	received: string;
}

/** The server, and the conversations it is to hold, by the word in the first message. */
export interface ScriptedModel {
	url: string;
	conversations: Map<string, Conversation>;
}

/** Starts it on this machine, for as long as there is something else to do. */
export async function startModel(): Promise<ScriptedModel> {
	const conversations = new Map<string, Conversation>();
	const server = createServer((request, response) => {
		void bodyOf(request).then((text) => {
			response.setHeader('content-type', 'application/json');
			response.end(JSON.stringify(answer(text, conversations)));
		});
	});
	server.unref();
	await once(server.listen(0, '127.0.0.1'), 'listening');
	const { port } = server.address() as AddressInfo;
	return { url: `http://127.0.0.1:${port}/v1`, conversations };
}

interface ChatRequest {
	messages: Array<{ role: string; content: unknown }>;
	tools?: Array<{ function: OfferedTool }>;
}

function answer(text: string, conversations: ReadonlyMap<string, Conversation>) {
	const { messages = [], tools = [] } = (text ? JSON.parse(text) : {}) as Partial<ChatRequest>;
	const asked = messages.find(({ role }) => role === 'user');
	const conversation = [...conversations].find(([word]) =>
		JSON.stringify(asked?.content ?? '').includes(word),
	)?.[1];
	if (!conversation)
		return completion({ role: 'assistant', content: 'Nobody told me what to do.' });
	conversation.received += text;
	conversation.offered = tools.map((tool) => tool.function);
	conversation.results = messages
		.filter(({ role }) => role === 'tool')
		.map(({ content }) => (typeof content === 'string' ? content : JSON.stringify(content)));
	const next = conversation.calls[conversation.results.length];
	if (!next) return completion({ role: 'assistant', content: 'Done' });
	return completion({
		role: 'assistant',
		content: null,
		tool_calls: [
			{
				id: `call_${conversation.results.length}`,
				type: 'function',
				function: { name: next.tool, arguments: JSON.stringify(next.args) },
			},
		],
	});
}

const completion = (message: { content: string | null; tool_calls?: unknown[]; role: string }) => ({
	id: 'chatcmpl-scripted',
	object: 'chat.completion',
	created: 0,
	model: 'scripted',
	choices: [{ index: 0, message, finish_reason: message.tool_calls ? 'tool_calls' : 'stop' }],
	usage: { prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 },
});

async function bodyOf(request: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks).toString('utf8');
}
