import { createPublicKey, type KeyObject } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';

/** How long keys are kept, in ms, and of how many instances. Clerk's own SDK keeps them as long. */
const KEPT_MS = 5 * 60_000;
const MOST_INSTANCES = 50;

/** How long a key that was looked for in vain is not looked for again, in ms. */
const PAUSE_MS = 10_000;
const MOST_IN_VAIN = 1000;

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

/** When a key was last looked for in vain, in epoch ms, by the instance and its ID. */
const inVain = new Map<string, number>();

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
	const found = fresh(instance)?.byId.get(id);
	if (found || id.length > LONGEST_ID) return found;
	// The cookie of another instance, say, comes with each request: Clerk is not asked each time.
	const question = `${instance} ${id}`;
	const since = Date.now() - (inVain.get(question) ?? -Infinity);
	if (since >= 0 && since < PAUSE_MS) return undefined;
	const { byId } = await read(instance, ask);
	if (byId.size > 0 && !byId.has(id)) put(inVain, question, Date.now(), MOST_IN_VAIN);
	return byId.get(id);
}

/** Adds the newest entry of a map, which loses its oldest one in return. */
function put<Value>(map: Map<string, Value>, key: string, value: Value, most: number): void {
	map.delete(key);
	map.set(key, value);
	const [oldest] = map.keys();
	if (map.size > most && oldest !== undefined) map.delete(oldest);
}

function fresh(instance: string): Keys | undefined {
	const keys = kept.get(instance);
	const age = Date.now() - (keys?.readAt ?? 0);
	return age >= 0 && age < KEPT_MS ? keys : undefined;
}

/** Items and runs that want the keys at the same time share a request, but not its failure. */
async function read(instance: string, ask: Ask): Promise<Keys> {
	const other = underWay.get(instance);
	const shared = other && (await other.catch(() => undefined));
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
	if (keys.byId.size > 0) put(kept, instance, keys, MOST_INSTANCES);
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
