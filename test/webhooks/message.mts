// What Clerk sends, by way of Svix.

import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

import { Webhook } from 'standardwebhooks';

/** A signed webhook, which a test may spoil before it is sent. */
export interface Message {
	id: string;
	/** That it was signed with. */
	secret: string;
	body: string;
	headers: Record<string, string>;
}

/** A signing secret of the usual form. */
export const newSecret = () => `whsec_${randomBytes(24).toString('base64')}`;

/** The body of an event about some user. */
export const userEvent = (type = 'user.created', more: object = {}, spaces?: number) =>
	JSON.stringify(
		{
			data: { object: 'user', id: `user_${randomBytes(8).toString('hex')}`, ...more },
			event_attributes: { http_request: { client_ip: '203.0.113.7', user_agent: 'Test/1.0' } },
			instance_id: 'ins_test',
			object: 'event',
			timestamp: Date.now(),
			type,
		},
		null,
		spaces,
	);

/**
 * Signs a body as Svix does.
 *
 * @param ago how long ago, in seconds
 */
export function signed(secret: string, body: string, { id = newId(), ago = 0 } = {}): Message {
	const seconds = Math.floor(Date.now() / 1000) - ago;
	const signature = new Webhook(secret).sign(id, new Date(seconds * 1000), body);
	return {
		id,
		secret,
		body,
		headers: {
			'content-type': 'application/json',
			'svix-id': id,
			'svix-timestamp': String(seconds),
			'svix-signature': signature,
		},
	};
}

const newId = () => `msg_${randomBytes(14).toString('hex')}`;

/** Sends it once. */
export async function post(url: string, { body, headers }: Message) {
	const response = await fetch(url, {
		method: 'POST',
		headers,
		body,
		signal: AbortSignal.timeout(15_000),
	});
	return { status: response.status, text: await response.text() };
}

const NO_ANSWER = { status: 0, text: '' };

/** How long to wait before each time that a message is sent again, in milliseconds; the last holds on. */
export const SOON = [500, 1000, 2000, 4000, 8000];

/** As Svix does, but half a minute instead of the five minutes and more that come second. */
export const AS_SVIX = [5000, 30_000];

/** How messages are delivered. */
export interface Delivery {
	/** How many are sent at a time. */
	connections: number;
	/**
	 * Told of every answer, with the time it took in milliseconds, and of what was in it; status 0 is
	 * none.
	 */
	each?: (message: Message, status: number, ms: number, text: string) => void;
	/** How long to wait before each time that a message is sent again; `SOON` unless it is given. */
	pauses?: number[];
	/** When to stop sending anything again, in epoch milliseconds. */
	until?: number;
}

/** Sends each of them until it is accepted: as Svix does, signed again each time. */
export async function deliver(
	url: string,
	messages: Message[],
	{ connections, each = () => {}, pauses = SOON, until = Infinity }: Delivery,
) {
	const waiting = [...messages];
	const send = async (message: Message) => {
		for (let tries = 0; ; tries++) {
			const started = Date.now();
			const { id, secret, body } = message;
			const { status, text } = await post(url, signed(secret, body, { id })).catch(() => NO_ANSWER);
			each(message, status, Date.now() - started, text);
			if (status >= 200 && status < 300) return;
			const pause = pauses[Math.min(tries, pauses.length - 1)];
			if (Date.now() + pause > until) return;
			await wait(pause);
		}
	};
	const one = async () => {
		for (let message = waiting.shift(); message; message = waiting.shift()) await send(message);
	};
	await Promise.all(Array.from({ length: connections }, one));
}
