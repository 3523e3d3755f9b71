import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import type { Change } from './events.mts';

/** An address that webhooks are sent to. */
export interface Endpoint {
	url: string;
	/** `whsec_…` */
	secret: string;
	/** The events to send; all by default. */
	events?: string[];
}

/** One attempt to deliver one message. */
export interface Delivery {
	messageId: string;
	type: string;
	/** Status of the endpoint's answer; 0 if there was none. */
	status: number;
}

/** Sends signed events to the endpoints, and retries until they are accepted. */
export interface Webhooks {
	/** Adds an endpoint, or updates the one with this URL. Creates a secret if none is given. */
	add(endpoint: Omit<Endpoint, 'secret'> & { secret?: string }): Endpoint;
	/** Sends a change to all endpoints that subscribe to it. */
	send(change: Change): void;
	/** Deletes all endpoints, with their secrets. */
	removeAll(): void;
	/** The latest attempts, the oldest first. */
	deliveries: Delivery[];
	stop(): void;
}

/** Svix waits 5 s, 5 min, 30 min, 2 h, 5 h, 10 h and 10 h. Here it is shorter, in milliseconds. */
const PAUSES = [200, 500, 1000, 2000, 4000, 8000, 8000];

/** How long Svix waits for an answer, in milliseconds. */
const PATIENCE = 15_000;

/** How many attempts are kept. */
const KEPT = 1000;

/** @param pauses between the attempts, in milliseconds; it gives up after the last one */
export function createWebhooks(clock: () => number, pauses: number[] = PAUSES): Webhooks {
	const endpoints = new Map<string, Endpoint>();
	const deliveries: Delivery[] = [];
	const end = new AbortController();

	const attempt = async ({ url, secret }: Endpoint, id: string, type: string, body: string) => {
		const now = new Date(clock());
		const status = await fetch(url, {
			method: 'POST',
			redirect: 'manual',
			headers: {
				'content-type': 'application/json',
				'user-agent': 'Svix-Webhooks/sandbox',
				'svix-id': id,
				'svix-timestamp': String(Math.floor(now.getTime() / 1000)),
				'svix-signature': new Webhook(secret).sign(id, now, body),
			},
			body,
			signal: AbortSignal.any([end.signal, AbortSignal.timeout(PATIENCE)]),
		}).then(
			async (answer) => {
				await answer.arrayBuffer();
				return answer.status;
			},
			() => 0,
		);
		deliveries.push({ messageId: id, type, status });
		if (deliveries.length > KEPT) deliveries.shift();
		return status >= 200 && status < 300;
	};

	const deliver = async (endpoint: Endpoint, type: string, body: string) => {
		const id = `msg_${randomBytes(14).toString('hex')}`;
		for (const pause of [...pauses, undefined]) {
			if (end.signal.aborted || (await attempt(endpoint, id, type, body))) return;
			if (pause === undefined) return;
			await new Promise((resolve) => setTimeout(resolve, pause).unref());
		}
	};

	return {
		deliveries,
		add: ({ url, events, secret }) => {
			const known = endpoints.get(url);
			const random = () => `whsec_${randomBytes(24).toString('base64')}`;
			const endpoint = { url, events, secret: secret ?? known?.secret ?? random() };
			endpoints.set(url, endpoint);
			return endpoint;
		},
		send: ({ type, data }) => {
			const body = JSON.stringify({
				data,
				event_attributes: { http_request: { client_ip: '127.0.0.1', user_agent: 'sandbox' } },
				instance_id: 'ins_sandbox',
				object: 'event',
				timestamp: clock(),
				type,
			});
			for (const endpoint of endpoints.values()) {
				if (endpoint.events && !endpoint.events.includes(type)) continue;
				void deliver(endpoint, type, body);
			}
		},
		removeAll: () => endpoints.clear(),
		stop: () => end.abort(),
	};
}
