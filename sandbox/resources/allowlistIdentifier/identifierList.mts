import { badFormat, exists, refuseIfAny } from '../../errors.mts';
import { crud } from '../../records/crud.mts';
import type { Crud } from '../../records/crud.mts';
import { where } from '../../store/store.mts';
import type { Kept, Store } from '../../store/store.mts';
import { cleanPhone } from '../user/identifiers.mts';

/** An identifier on the allowlist or the blocklist, as stored. */
export interface IdentifierRecord extends Kept {
	identifier: string;
	identifier_type: string;
	/** The invitation that was sent with it; on the allowlist only. */
	invitation_id: string | null;
}

/** The kinds of identifier. A whole email domain counts as an address. */
const TYPES: Array<[string, RegExp]> = [
	['web3_wallet', /^0x[0-9a-f]{40}$/],
	['phone_number', /^\+[1-9]\d{6,14}$/],
	['email_address', /^([^\s@]+@|@)?[^\s@.]+(\.[^\s@.]+)+$/],
];

/** What the allowlist and the blocklist have in common. */
export interface IdentifierList extends Crud<IdentifierRecord> {
	/** Adds an identifier. @throws Refusal 422 if it is malformed, or on the list already */
	add(store: Store, now: number, given: string): IdentifierRecord;
	/** An identifier as on the wire. */
	show(record: IdentifierRecord): object;
}

/** One of the two lists, by the name of its table. */
export function identifierList(table: 'allowlist' | 'blocklist'): IdentifierList {
	const object = `${table}_identifier`;
	const show = ({ invitation_id, ...rest }: IdentifierRecord) => ({
		...rest,
		object,
		instance_id: 'ins_sandbox',
		...(invitation_id !== null && { invitation_id }),
	});
	return {
		...crud({ table, object, noun: `${table} identifier`, param: 'identifier_id', show }),
		show,
		add: (store, now, given) => {
			const { identifier, identifier_type } = readIdentifier(given);
			const [same] = where(store[table], (one) => one.identifier === identifier);
			if (same) refuseIfAny([exists('identifier', 'identifier')]);
			return store.insert(table, now, { identifier, identifier_type, invitation_id: null });
		},
	};
}

function readIdentifier(given: string): { identifier: string; identifier_type: string } {
	const lower = given.trim().toLowerCase();
	const identifier = lower.startsWith('+') ? cleanPhone(lower) : lower;
	const [type] = TYPES.find(([, pattern]) => pattern.test(identifier)) ?? [];
	const rule = 'must be an email address, a phone number or a web3 wallet';
	if (!type) refuseIfAny([badFormat('identifier', rule)]);
	return { identifier, identifier_type: type as string };
}
