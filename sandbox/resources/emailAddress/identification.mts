import { badValue, notFound, refuseIfAny } from '../../errors.mts';
import type { Call, Handlers } from '../../resource.mts';
import type { Store } from '../../store/store.mts';
import { verified } from '../user/identification.mts';
import type { Identification } from '../user/identification.mts';
import { identifierErrors } from '../user/identifiers.mts';
import { findUser } from '../user/record.mts';
import type { UserRecord } from '../user/record.mts';
import { attemptVerification, prepareVerification } from './verification.mts';

/** An email address or a phone number. */
type Identified = Identification & { reserved: boolean };

/** What email addresses and phone numbers do differently. */
export interface Kind<Row extends Identified> {
	/** `EmailAddress`, as in operation ids. */
	name: string;
	/** `email_address`: the body's property, and the type of the record. */
	wire: 'email_address' | 'phone_number';
	/** Where a user has them. */
	list: 'email_addresses' | 'phone_numbers';
	primary: 'primary_email_address_id' | 'primary_phone_number_id';
	strategy: 'email_code' | 'phone_code';
	/** The value as it is stored. */
	clean: (value: string) => string;
	json: (record: Row) => object;
	/** Runs before all of a user's are replaced by one. @throws Refusal if they cannot be */
	beforeReplace: (user: UserRecord, now: number) => void;
}

const listOf = <Row extends Identified>(user: UserRecord, { list }: Kind<Row>) =>
	user[list] as unknown as Row[];

/** The address or number of the path, and its user. @throws Refusal 404 */
function find<Row extends Identified>({ store, path }: Call, kind: Kind<Row>) {
	const id = path[`${kind.wire}_id`];
	for (const user of store.users.values()) {
		const record = listOf(user, kind).find((one) => one.id === id);
		if (record) return { user, record };
	}
	throw notFound(kind.wire.replace('_', ' '), id);
}

/** A new address or number, not yet in its user. */
function create<Row extends Identified>(
	store: Store,
	now: number,
	kind: Kind<Row>,
	value: string,
): Row {
	const record = { ...verified(store, now), reserved: false, [kind.wire]: kind.clean(value) };
	return record as unknown as Row;
}

/** Writes what a create and an update have in common. */
function write(
	user: UserRecord,
	record: Identified,
	{ primary }: Pick<Kind<Identified>, 'primary'>,
	{ body, now }: Call,
): void {
	const isVerified = body.verified ?? record.verification?.status === 'verified';
	refuseIfAny([
		...(body.primary && !isVerified ? [badValue('primary', 'needs a verified one')] : []),
		...(body.reserved_for_second_factor && !isVerified
			? [badValue('reserved_for_second_factor', 'needs a verified one')]
			: []),
	]);
	if (!isVerified) record.verification = null;
	if (body.primary) user[primary] = record.id;
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

/** The handlers of email addresses or phone numbers. */
export const identificationHandlers = <Row extends Identified>(kind: Kind<Row>): Handlers => ({
	[`Create${kind.name}`]: (call) => {
		const { store, now, body } = call;
		const user = findUser(store, body.user_id);
		refuseIfAny(identifierErrors(store, { [kind.wire]: body[kind.wire] }));
		const record = create(store, now, kind, body[kind.wire]);
		const isFirst = listOf(user, kind).length === 0;
		write(user, record, kind, { ...call, body: { verified: false, ...body } });
		listOf(user, kind).push(record);
		if (isFirst) user[kind.primary] = record.id;
		return kind.json(record);
	},

	[`Get${kind.name}`]: (call) => kind.json(find(call, kind).record),

	[`Update${kind.name}`]: (call) => {
		const { user, record } = find(call, kind);
		if (call.body.verified && record.verification?.status !== 'verified') {
			record.verification = verified(call.store, call.now).verification;
		}
		write(user, record, kind, call);
		return kind.json(record);
	},

	[`Delete${kind.name}`]: (call) => {
		const { user, record } = find(call, kind);
		const rest = listOf(user, kind).filter((one) => one !== record);
		Object.assign(user, { [kind.list]: rest, updated_at: call.now });
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
		kind.beforeReplace(user, now);
		const record = create(store, now, kind, body[kind.wire]);
		const { identification_status: status = 'verified' } = body;
		if (status !== 'verified') record.verification = null;
		record.reserved = status === 'reserved';
		Object.assign(user, { [kind.list]: [record], [kind.primary]: record.id, updated_at: now });
		return kind.json(record);
	},
});
