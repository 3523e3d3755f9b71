import { findRecord } from '../../records/find.mts';
import { where } from '../../store/store.mts';
import type { Kept, Store } from '../../store/store.mts';

/** A machine as stored. */
export interface MachineRecord extends Kept {
	name: string;
	/** Seconds. */
	default_token_ttl: number;
	/** IDs of the machines that it may call. */
	scopes: string[];
	/** Each secret key with when it ends, in epoch milliseconds; the present one is the last. */
	keys: Array<{ secret: string; ends: number | null }>;
}

/** The machine with this ID. @throws Refusal 404 */
export const findMachine = (store: Store, id: string): MachineRecord =>
	findRecord(store.machines, 'machine', id);

/** The machine with this secret key, if it is valid. */
export function machineWithKey(store: Store, key: string, now: number): MachineRecord | undefined {
	const fits = ({ keys }: MachineRecord) =>
		keys.some(({ secret, ends }) => secret === key && (ends === null || now < ends));
	return where(store.machines, fits).next().value ?? undefined;
}
