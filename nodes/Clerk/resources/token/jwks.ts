import { createPublicKey, type KeyObject } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';

/** How long keys are kept, in ms, and of how many instances. Clerk's own SDK keeps them as long. */
const KEPT_MS = 5 * 60_000;
const MOST_INSTANCES = 50;

/**
 * After looking in vain for a key that is not there, how long the next such token is refused at
 * once, in ms: forged tokens must not make the node ask Clerk each time.
 */
const PAUSE_MS = 10_000;

interface Keys {
	byId: ReadonlyMap<string, KeyObject>;
	/** Epoch ms. */
	readAt: number;
	lookedInVainAt?: number;
}

/** By instance and secret key: a key of one instance says nothing about another. */
const kept = new Map<string, Keys>();
const underWay = new Map<string, Promise<Keys>>();

/** Asks Clerk for the instance's keys. */
type Ask = () => Promise<IDataObject>;

/**
 * The instance's key that this ID names; undefined if it has none. Keys are read once, and again
 * when one is missing.
 *
 * @param instance tells the credential from all others
 */
export async function signingKey(
	instance: string,
	id: string,
	ask: Ask,
): Promise<KeyObject | undefined> {
	const known = fresh(instance);
	const found = known?.byId.get(id);
	if (found) return found;
	if (known?.lookedInVainAt !== undefined && Date.now() - known.lookedInVainAt < PAUSE_MS) {
		return undefined;
	}
	const keys = await read(instance, ask);
	const now = keys.byId.get(id);
	if (!now) keys.lookedInVainAt = Date.now();
	return now;
}

function fresh(instance: string): Keys | undefined {
	const keys = kept.get(instance);
	const age = Date.now() - (keys?.readAt ?? 0);
	return age >= 0 && age < KEPT_MS ? keys : undefined;
}

/** Items and runs that want the keys at the same time share a request, but not its failure. */
async function read(instance: string, ask: Ask): Promise<Keys> {
	const shared = await underWay.get(instance)?.catch(() => undefined);
	if (shared) return shared;
	const reading = ask().then((answer) => keep(instance, answer));
	if (!underWay.has(instance)) {
		underWay.set(instance, reading);
		const end = () => void underWay.delete(instance);
		reading.then(end, end);
	}
	return await reading;
}

function keep(instance: string, answer: IDataObject): Keys {
	const keys: Keys = { byId: keysIn(answer), readAt: Date.now() };
	kept.delete(instance);
	if (keys.byId.size === 0) return keys;
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
		if (typeof kid !== 'string' || !isOurs) continue;
		try {
			const key = { kty, n: String(n), e: String(e) };
			found.set(kid, createPublicKey({ key, format: 'jwk' }));
		} catch {
			// Not a key after all: a token that names it is refused.
		}
	}
	return found;
}
