import { createPublicKey, type KeyObject } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';

/** How long keys are kept, in ms, and of how many instances. Clerk's own SDK keeps them as long. */
const KEPT_MS = 5 * 60_000;
const MOST_INSTANCES = 50;

/** How long after a read the keys are not read again for an unknown ID, in ms. */
const PAUSE_MS = 10_000;

/** Clerk's IDs have 31 characters. */
const LONGEST_ID = 100;

interface Keys {
	byId: ReadonlyMap<string, KeyObject>;
	/** Epoch ms. */
	readAt: number;
}

/** By instance and secret key: a key of one instance says nothing about another. */
const kept = new Map<string, Keys>();
const underWay = new Map<string, Promise<Keys>>();

/** Asks Clerk for the instance's keys. */
type Ask = () => Promise<IDataObject>;

/**
 * The instance's key that this ID names; undefined if it has none. Keys are read once, and again
 * when one is missing, but not at once: callers can make up as many IDs as they like.
 *
 * @param instance tells the credential from all others
 */
export async function signingKey(
	instance: string,
	id: string,
	ask: Ask,
): Promise<KeyObject | undefined> {
	const keys = kept.get(instance);
	const found = isWithin(KEPT_MS, keys?.readAt) ? keys?.byId.get(id) : undefined;
	if (found || id.length > LONGEST_ID || isWithin(PAUSE_MS, keys?.readAt)) return found;
	return (await read(instance, ask)).byId.get(id);
}

/** Whether a moment, in epoch ms, is less than so many ms ago. */
function isWithin(ms: number, time = -Infinity): boolean {
	const age = Date.now() - time;
	return age >= 0 && age < ms;
}

/** How many requests of others may fail before one is made all the same. */
const MOST_SHARED = 2;

/**
 * Items and runs that want the keys at the same time share a request, but not its failure: the run
 * that made it may have been cancelled.
 */
async function read(instance: string, ask: Ask): Promise<Keys> {
	for (let failed = 0; failed < MOST_SHARED; failed++) {
		const other = underWay.get(instance);
		if (!other) break;
		const shared = await other.catch(() => undefined);
		if (shared) return shared;
	}
	const reading = ask().then((answer) => keep(instance, answer));
	if (!underWay.has(instance)) {
		underWay.set(instance, reading);
		const end = () => void underWay.delete(instance);
		reading.then(end, end);
	}
	return await reading;
}

/** An answer without keys is not kept: every instance has one. */
function keep(instance: string, answer: IDataObject): Keys {
	const keys: Keys = { byId: keysIn(answer), readAt: Date.now() };
	if (keys.byId.size === 0) return keys;
	kept.delete(instance);
	kept.set(instance, keys);
	const [oldest] = kept.keys();
	if (kept.size > MOST_INSTANCES && oldest !== undefined) kept.delete(oldest);
	return keys;
}

/** Clerk signs with RSA and SHA-256. What a key is for is told by the key, never by the token. */
function keysIn({ keys }: IDataObject): Map<string, KeyObject> {
	const found = new Map<string, KeyObject>();
	for (const one of Array.isArray(keys) ? keys : []) {
		const { kid, kty, alg, use, n, e } = Object(one) as IDataObject;
		const isOurs = kty === 'RSA' && alg === 'RS256' && (use === undefined || use === 'sig');
		const key = isOurs ? publicKey({ kty, n: String(n), e: String(e) }) : undefined;
		if (key && typeof kid === 'string') found.set(kid, key);
	}
	return found;
}

/** The shortest RSA key that may sign with RS256, in bits. Source: RFC 7518, 3.3. */
const SHORTEST = 2048;

function publicKey(key: Record<'kty' | 'n' | 'e', string>): KeyObject | undefined {
	try {
		const made = createPublicKey({ key, format: 'jwk' });
		return (made.asymmetricKeyDetails?.modulusLength ?? 0) >= SHORTEST ? made : undefined;
	} catch {
		// Not a key after all: a token that names it is refused.
		return undefined;
	}
}
