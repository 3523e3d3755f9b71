import { createHmac, randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { headerRefusal, signatureRefusal } from '../nodes/ClerkTrigger/signature.ts';

/** Bytes of a user's event with some metadata. */
const SIZE = 4096;

const ROUNDS = 20_000;

/** Milliseconds of one verification: ours, that of standardwebhooks, and of the bare hash. */
export function timeVerification(): { ours: number; theirs: number; hash: number } {
	const secret = `whsec_${randomBytes(24).toString('base64')}`;
	const key = Buffer.from(secret.slice(6), 'base64');
	const body = Buffer.from(JSON.stringify({ type: 'user.created', data: 'x'.repeat(SIZE) }));
	const now = new Date();
	const timestamp = String(Math.floor(now.getTime() / 1000));
	const webhook = new Webhook(secret);
	const signature = webhook.sign('msg_1', now, body);
	const headers = { id: 'msg_1', timestamp, signature };
	const theirHeaders = {
		'webhook-id': 'msg_1',
		'webhook-timestamp': timestamp,
		'webhook-signature': signature,
	};
	return {
		ours: each(() => {
			const refusal =
				headerRefusal(headers, Date.now(), 300) ?? signatureRefusal(body, headers, [key]);
			if (refusal) throw new Error(refusal);
		}),
		theirs: each(() => webhook.verify(body, theirHeaders, { jsonParse: false })),
		hash: each(() => createHmac('sha256', key).update(body).digest('base64')),
	};
}

function each(act: () => void): number {
	const rounds = [1, 2, 3].map(() => {
		const started = performance.now();
		for (let round = 0; round < ROUNDS; round++) act();
		return (performance.now() - started) / ROUNDS;
	});
	return Math.min(...rounds);
}
