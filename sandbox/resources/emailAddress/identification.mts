import { badValue, entry, notFound, Refusal, refuseIfAny } from '../../errors.mts';
import type { Call, Handlers } from '../../resource.mts';
import { emailJson, phoneJson } from './shape.mts';
import type { EmailAddress, PhoneNumber, UserRecord } from '../../store/records.mts';
import type { Store } from '../../store/store.mts';
import { verified } from '../user/create.mts';
import { findUser } from '../../operations/findUser.mts';
import { cleanEmail, cleanPhone, identifierErrors } from '../user/identifiers.mts';
import { attemptVerification, prepareVerification } from './verification.mts';

/** What e-mail addresses and phone numbers do differently. */
interface Kind {
	/** `EmailAddress`, as in the operations' ids. */
	name: string;
	/** `email_address`: the body's property, and the type of the record. */
	wire: 'email_address' | 'phone_number';
	among: 'email_addresses' | 'phone_numbers';
	primary: 'primary_email_address_id' | 'primary_phone_number_id';
	strategy: 'email_code' | 'phone_code';
	clean: (value: string) => string;
	json: (record: never) => object;
}

const EMAIL: Kind = {
	name: 'EmailAddress',
	wire: 'email_address',
	among: 'email_addresses',
	primary: 'primary_email_address_id',
	strategy: 'email_code',
	clean: cleanEmail,
	json: emailJson,
};

const PHONE: Kind = {
	name: 'PhoneNumber',
	wire: 'phone_number',
	among: 'phone_numbers',
	primary: 'primary_phone_number_id',
	strategy: 'phone_code',
	clean: cleanPhone,
	json: phoneJson,
};

type Any = EmailAddress | PhoneNumber;

const listOf = (user: UserRecord, { among }: Kind) => user[among] as Any[];

/** The address or number of the path, and whose it is. */
function find({ store, path }: Pick<Call, 'path' | 'store'>, kind: Kind) {
	const id = path[`${kind.wire}_id`];
	for (const user of store.users.values()) {
		const record = listOf(user, kind).find((one) => one.id === id);
		if (record) return { user, record };
	}
	throw notFound(kind.wire.replace('_', ' '), id);
}

/** A new address or number, not yet in its user. */
function made(store: Store, now: number, { wire, clean }: Kind, value: string): Any {
	const fresh = { ...verified(store, now), reserved: false, [wire]: clean(value) };
	return fresh as unknown as Any;
}

/** Writes what creating and updating have in common. */
function write(user: UserRecord, record: Any, kind: Kind, { body, now }: Call): void {
	const admin = record.verification?.status === 'verified';
	const isVerified = body.verified ?? admin;
	refuseIfAny([
		...(body.primary && !isVerified ? [badValue('primary', 'needs a verified one')] : []),
		...(body.reserved_for_second_factor && !isVerified
			? [badValue('reserved_for_second_factor', 'needs a verified one')]
			: []),
	]);
	if (!isVerified) record.verification = null;
	if (body.primary) user[kind.primary] = record.id;
	if (body.reserved_for_second_factor !== undefined) {
		const others = user.phone_numbers.some((one) => one !== record && one.default_second_factor);
		const reserved = body.reserved_for_second_factor === true;
		Object.assign(record, {
			reserved_for_second_factor: reserved,
			default_second_factor: reserved && !others,
		});
	}
	record.updated_at = now;
	user.updated_at = now;
}

const json = (kind: Kind, record: Any): object => kind.json(record as never);

const handlersOf = (kind: Kind): Handlers => ({
	[`Create${kind.name}`]: (call) => {
		const { store, now, body } = call;
		const user = findUser(store, body.user_id);
		refuseIfAny(identifierErrors(store, { [kind.wire]: body[kind.wire] }));
		const record = made(store, now, kind, body[kind.wire]);
		const isFirst = listOf(user, kind).length === 0;
		write(user, record, kind, { ...call, body: { verified: false, ...body } });
		listOf(user, kind).push(record);
		if (isFirst) user[kind.primary] = record.id;
		return json(kind, record);
	},

	[`Get${kind.name}`]: (call) => json(kind, find(call, kind).record),

	[`Update${kind.name}`]: (call) => {
		const { user, record } = find(call, kind);
		if (call.body.verified && record.verification?.status !== 'verified') {
			record.verification = verified(call.store, call.now).verification;
		}
		write(user, record, kind, call);
		return json(kind, record);
	},

	[`Delete${kind.name}`]: (call) => {
		const { user, record } = find(call, kind);
		const rest = listOf(user, kind).filter((one) => one !== record);
		Object.assign(user, { [kind.among]: rest, updated_at: call.now });
		if (user[kind.primary] === record.id) user[kind.primary] = rest[0]?.id ?? null;
		return { object: kind.wire, id: record.id, deleted: true };
	},

	[`Prepare${kind.name}Verification`]: (call) =>
		prepareVerification(call, find(call, kind).record, kind.strategy),

	[`Attempt${kind.name}Verification`]: (call) =>
		attemptVerification(call, find(call, kind).record, kind.strategy),

	[`ReplaceUser${kind.name}`]: ({ store, now, path, body }) => {
		const user = findUser(store, path.user_id);
		refuseIfAny(identifierErrors(store, { [kind.wire]: body[kind.wire] }, user));
		refuseIfLinked(user, kind);
		const record = made(store, now, kind, body[kind.wire]);
		const { identification_status: status = 'verified' } = body;
		if (status !== 'verified') record.verification = null;
		record.reserved = status === 'reserved';
		const hadFactor = user.phone_numbers.some((one) => one.reserved_for_second_factor);
		if (kind === PHONE && hadFactor) user.mfa_disabled_at = now;
		Object.assign(user, { [kind.among]: [record], [kind.primary]: record.id, updated_at: now });
		return json(kind, record);
	},
});

/** An address that a connected account brought along can't be replaced before the account goes. */
function refuseIfLinked(user: UserRecord, kind: Kind): void {
	const ids = new Set(user.external_accounts.map((account) => account.email_address));
	if (kind !== EMAIL || !user.email_addresses.some((one) => ids.has(one.email_address))) return;
	throw new Refusal(
		400,
		entry(
			'identification_linked',
			'linked to a connected account',
			'An email address of the user is linked to a connected account. Remove the account first.',
		),
	);
}

export const identifications: Handlers = { ...handlersOf(EMAIL), ...handlersOf(PHONE) };
