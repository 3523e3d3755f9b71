import { randomBytes, randomInt } from 'crypto';
import { Webhook } from 'standardwebhooks';
import { verifyWebhook } from '@clerk/backend/webhooks';
import {
	headerRefusal,
	signatureRefusal,
	type SignedHeaders,
} from '../../nodes/ClerkTrigger/signature';
import { readSecrets } from '../../nodes/ClerkTrigger/secrets';

const newSecret = () => `whsec_${randomBytes(24).toString('base64')}`;
const pick = <T>(choices: readonly T[]): T => choices[randomInt(choices.length)];
const keysOf = (secret: string) => readSecrets(secret).keys;

/** In the order in which a webhook is checked. */
const refusalOf = (body: Buffer, headers: SignedHeaders, keys: Buffer[], now = Date.now()) =>
	headerRefusal(headers, now, 300) ?? signatureRefusal(body, headers, keys);

function refusal(body: string, headers: SignedHeaders, secret: string, now = Date.now()) {
	return refusalOf(Buffer.from(body), headers, keysOf(secret), now);
}

function signed(secret: string, body: string, seconds = Math.floor(Date.now() / 1000)) {
	const id = `msg_${randomBytes(8).toString('hex')}`;
	const signature = new Webhook(secret).sign(id, new Date(seconds * 1000), body);
	return { id, timestamp: String(seconds), signature };
}

const bodies = [
	() => '{"type":"user.created","data":{}}',
	() =>
		JSON.stringify({ type: 'user.updated', data: { name: randomBytes(9).toString() } }, null, 2),
	() => '\n{ "type": "a.b", "data": {"x": "\\u00e9\\/ Ž李🦊\u2028"} }\r\n',
	() => JSON.stringify({ type: 'user.deleted', data: { text: 'x'.repeat(randomInt(3000)) } }),
];

/** Ways to change a message, most of them for the worse. */
const changes: ReadonlyArray<(body: string, headers: Required<SignedHeaders>) => void | string> = [
	() => {},
	() => {},
	(body) => `${body} `,
	(body) => body.slice(1),
	(body) => JSON.stringify(JSON.parse(body)),
	(_, headers) => void (headers.signature = headers.signature.slice(0, -randomInt(10))),
	(_, headers) =>
		void (headers.signature = headers.signature.replace('v1', pick(['v2', 'V1', '']))),
	(_, headers) => void (headers.signature = `v1,${randomBytes(32).toString('base64')}`),
	(_, headers) => void (headers.signature = `v1,abc= v1a,x ${headers.signature} v1,`),
	(_, headers) =>
		void (headers.signature = headers.signature.replaceAll(',', pick([' ', ',,', ';']))),
	(_, headers) => void (headers.signature += pick([',more', '=', ' ', ' v1'])),
	(_, headers) => void (headers.id += 'x'),
	(_, headers) => void (headers.timestamp = String(Number(headers.timestamp) + pick([-1, 1]))),
	(_, headers) => void (headers.timestamp = pick(['', 'now', 'NaN', '0', '-1', '1e9', '0x10'])),
	(_, headers) => void (headers.timestamp = `${headers.timestamp}${pick(['.5', 'abc', ' '])}`),
	(_, headers) => void (headers[pick(['id', 'timestamp', 'signature'] as const)] = ''),
];

/** A random message, and whether it was signed with the secret it is held against. */
function randomCase(secret: string) {
	const seconds =
		Math.floor(Date.now() / 1000) + pick([0, 0, 0, -290, 290, -310, 310, randomInt(9e5)]);
	let body = pick(bodies)();
	const headers = signed(randomInt(8) ? secret : newSecret(), body, seconds);
	for (let left = randomInt(3); left > 0; left--) {
		try {
			body = pick(changes)(body, headers) ?? body;
		} catch {
			// A body that is no JSON any more stays as it is.
		}
	}
	return { body, headers };
}

describe('The verdict on random messages', () => {
	const secret = newSecret();

	it('is that of standardwebhooks, 5000 times', () => {
		const webhook = new Webhook(secret);
		let genuine = 0;
		for (let round = 0; round < 5000; round++) {
			const { body, headers } = randomCase(secret);
			const { id, timestamp, signature } = headers;
			const theirs = verdict(() =>
				webhook.verify(
					body,
					{ 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature },
					{ jsonParse: false },
				),
			);
			const ours = refusal(body, headers, secret) === undefined;
			expect({ body, headers, accepted: ours }).toEqual({ body, headers, accepted: theirs });
			if (ours) genuine++;
		}
		expect(genuine).toBeGreaterThan(500);
		expect(genuine).toBeLessThan(4500);
	});

	it("is that of Clerk's SDK, 2000 times", async () => {
		for (let round = 0; round < 2000; round++) {
			const { body, headers } = randomCase(secret);
			const request = new Request('http://localhost', {
				method: 'POST',
				body,
				headers: {
					'svix-id': headers.id,
					'svix-timestamp': headers.timestamp,
					'svix-signature': headers.signature,
				},
			});
			const theirs = await verifyWebhook(request, { signingSecret: secret }).then(
				() => true,
				// It also refuses what is signed, but no JSON.
				(error: Error) => /JSON|Unexpected/.test(error.message),
			);
			const trimmed = Object.fromEntries(
				Object.entries(headers).map(([name, value]) => [name, value.trim()]),
			);
			const ours = refusal(body, trimmed, secret) === undefined;
			expect({ body, headers, accepted: ours }).toEqual({ body, headers, accepted: theirs });
		}
	});
});

const verdict = (verify: () => unknown) => {
	try {
		verify();
		return true;
	} catch {
		return false;
	}
};

describe('The signature', () => {
	const secret = newSecret();
	const body = bodies[0]();

	it('is Svix’s own example', () => {
		const keys = [Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64')];
		const headers = {
			id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
			timestamp: '1614265330',
			signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
		};
		const now = 1614265330_000;
		expect(refusalOf(Buffer.from('{"test": 2432232314}'), headers, keys, now)).toBeUndefined();
	});

	it('is over the bytes, not over the text that they read as', () => {
		const bytes = Buffer.from([0x7b, 0xff, 0xfe, 0x7d]);
		const headers = signed(secret, bytes.toString());
		expect(refusalOf(bytes, headers, keysOf(secret))).toBe('no match');
	});

	it('counts with any of several secrets', () => {
		const both = `${newSecret()},\n ${secret}\n`;
		expect(refusal(body, signed(secret, body), both)).toBeUndefined();
	});

	it.each([
		['no secret', '', {}],
		['missing headers', secret, { signature: undefined }],
		['bad id', secret, { id: 'msg 1' }],
		['bad id', secret, { id: 'x'.repeat(129) }],
		['bad id', secret, { id: 'msg_é' }],
		['bad timestamp', secret, { timestamp: 'soon' }],
		['too old', secret, { timestamp: '1' }],
		['too new', secret, { timestamp: '9999999999' }],
		['no match', newSecret(), {}],
	])('is refused with the reason: %s', (reason, against, change) => {
		expect(refusal(body, { ...signed(secret, body), ...change }, against)).toBe(reason);
	});

	it('is in time up to the tolerance, before and after', () => {
		const headers = signed(secret, body, 1_000_000);
		const at = (seconds: number) => refusal(body, headers, secret, seconds * 1000);
		expect([999_700, 1_000_300].map(at)).toEqual([undefined, undefined]);
		expect([999_699, 1_000_301].map(at)).toEqual(['too new', 'too old']);
	});
});
