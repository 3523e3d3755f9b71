import { badFormat, exists, notFound, refuseIfAny } from '../../errors.mts';
import { countedPage, inOrder, page } from '../../records/lists.mts';
import type { Call, Handlers } from '../../resource.mts';
import type { IdentifierRecord } from '../../store/records.mts';
import { where } from '../../store/store.mts';
import type { Store } from '../../store/store.mts';
import { cleanPhone } from '../user/identifiers.mts';
import { invite } from '../invitation/index.mts';

/** What an identifier can be, by its looks. A whole e-mail domain counts as an address. */
const TYPES: Array<[string, RegExp]> = [
	['web3_wallet', /^0x[0-9a-f]{40}$/],
	['phone_number', /^\+[1-9]\d{6,14}$/],
	['email_address', /^([^\s@]+@|@)?[^\s@.]+(\.[^\s@.]+)+$/],
];

/** Which of the two lists, by its name in the store. */
type List = 'allowlist' | 'blocklist';

/** An identifier as on the wire. */
function identifierJson(list: List, { invitation_id, ...rest }: IdentifierRecord): object {
	return {
		...rest,
		object: `${list}_identifier`,
		instance_id: 'ins_sandbox',
		...(invitation_id !== null && { invitation_id }),
	};
}

/** Puts an identifier on a list. @throws Refusal 422 if it is none, or on the list already */
export function addIdentifier(
	store: Store,
	now: number,
	list: List,
	given: string,
): IdentifierRecord {
	const lower = given.trim().toLowerCase();
	const identifier = lower.startsWith('+') ? cleanPhone(lower) : lower;
	const [type] = TYPES.find(([, looks]) => looks.test(identifier)) ?? [];
	const rule = 'must be an email address, a phone number or a web3 wallet';
	if (!type) refuseIfAny([badFormat('identifier', rule)]);
	const [same] = where(store[list], (one) => one.identifier === identifier);
	if (same) refuseIfAny([exists('identifier', 'identifier')]);
	const added: IdentifierRecord = {
		id: store.id(list === 'allowlist' ? 'alid' : 'blid', now),
		identifier,
		identifier_type: type as string,
		invitation_id: null,
		created_at: now,
		updated_at: now,
	};
	store[list].set(added.id, added);
	return added;
}

const newestFirst = (store: Store, list: List) =>
	inOrder(store[list].values(), '-created_at', { created_at: (one) => one.created_at });

const remove =
	(list: List) =>
	({ store, path: { identifier_id: id } }: Call): object => {
		if (!store[list].delete(id)) throw notFound(`${list} identifier`, id);
		return { object: `${list}_identifier`, id, deleted: true };
	};

export const identifierLists: Handlers = {
	ListAllowlistIdentifiers: ({ store, query }) => {
		const show = (one: IdentifierRecord) => identifierJson('allowlist', one);
		const ordered = newestFirst(store, 'allowlist');
		return query.paginated ? countedPage(ordered, query, show) : page(ordered, query).map(show);
	},

	CreateAllowlistIdentifier: ({ store, now, body }) => {
		const added = addIdentifier(store, now, 'allowlist', body.identifier);
		if (body.notify && added.identifier.includes('@')) {
			const [{ id }] = invite(store, now, [
				{ email_address: added.identifier, ignore_existing: true },
			]);
			added.invitation_id = id;
		}
		return identifierJson('allowlist', added);
	},

	DeleteAllowlistIdentifier: remove('allowlist'),

	ListBlocklistIdentifiers: ({ store }) => ({
		data: newestFirst(store, 'blocklist').map((one) => identifierJson('blocklist', one)),
		total_count: store.blocklist.size,
	}),

	CreateBlocklistIdentifier: ({ store, now, body }) =>
		identifierJson('blocklist', addIdentifier(store, now, 'blocklist', body.identifier)),

	DeleteBlocklistIdentifier: remove('blocklist'),
};
