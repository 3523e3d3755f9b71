// n8n's chat window, as far as it shows what an execution says and takes approvals.

import type { Editor } from '../../scripts/start/editor.mts';

/** A message in the chat. */
export interface Said {
	text: string;
	/** Whether it asks for an approval. */
	isQuestion: boolean;
}

/** n8n's own messages, beside those to people. */
const HEARTBEAT = 'n8n|heartbeat';
const CONTINUE = 'n8n|continue';

const patienceMs = 60_000;

/**
 * Follows an execution in the chat until it ends, and approves what it asks.
 *
 * @param execution as the chat names it, with the token that lets it in
 * @returns what was said
 */
export async function followChat(
	{ url }: Editor,
	execution: { sessionId: string; executionId: string; token: string },
): Promise<Said[]> {
	const said: Said[] = [];
	const { promise, resolve, reject } = Promise.withResolvers<Said[]>();
	const socket = new WebSocket(
		`${url.replace('http', 'ws')}/chat?${String(new URLSearchParams(execution))}`,
	);
	const timer = setTimeout(() => {
		reject(new Error('The chat was still open after a minute.'));
		socket.close();
	}, patienceMs);
	socket.addEventListener('message', ({ data }) => {
		const text = String(data);
		if (text === HEARTBEAT) socket.send(`${HEARTBEAT}-ack`);
		else if (text !== CONTINUE) said.push(read(text));
	});
	socket.addEventListener('error', () => reject(new Error('n8n did not let the chat in.')));
	socket.addEventListener('close', () => resolve(said));
	try {
		return await promise;
	} finally {
		clearTimeout(timer);
	}
}

/** A message as people read it. What asks for an approval gets it. */
function read(message: string): Said {
	if (!message.startsWith('{')) return { text: message, isQuestion: false };
	const { text, buttons = [] } = JSON.parse(message) as { text: string; buttons?: Button[] };
	const link = buttons.find((button) => button.link.includes('approved=true'))?.link;
	// n8n takes link previews for no approval, and Node's own name for one of them.
	if (link) void fetch(link, { headers: { 'user-agent': 'Mozilla/5.0 (test)' } });
	return { text, isQuestion: link !== undefined };
}

interface Button {
	text: string;
	link: string;
}
