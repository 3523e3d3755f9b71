import type { FieldOptions, ValueOf } from '../../fields/field';
import { locator, type LocatorField, type RecordKind } from '../../fields/locator';
import { PAGE_SIZE, search, type CountedList } from '../../fields/search';
import { organizationPath } from '../organization/locator';
import { USER } from '../user/locator';

interface ListedMembership {
	role: string;
	role_name?: string;
	public_user_data: {
		user_id: string;
		first_name: string | null;
		last_name: string | null;
		identifier?: string | null;
	};
}

/** Members of the chosen organization, by the IDs of their users, the latest first. */
const searchOrganizationMembers = search(async (ask, context) => {
	const { filter, offset } = context;
	const { data, total_count: total } = await ask<CountedList<ListedMembership>>(
		`${await organizationPath(context)}/memberships`,
		{ ...(filter && { query: filter }), order_by: '-created_at', limit: PAGE_SIZE, offset },
	);
	return {
		items: data.map((one) => ({ name: memberLabel(one), value: one.public_user_data.user_id })),
		hasMore: offset + data.length < total,
	};
});

/** `Ada Lovelace (ada@example.com), Admin` */
function memberLabel({ public_user_data: user, role, role_name }: ListedMembership): string {
	const name = [user.first_name, user.last_name].filter(Boolean).join(' ');
	const contact = user.identifier ?? user.user_id;
	return `${name ? `${name} (${contact})` : contact}, ${role_name ?? role}`;
}

const MEMBER: RecordKind = {
	...USER,
	noun: 'member',
	search: { searchOrganizationMembers },
};

/**
 * Chooses one user among the members of the organization that the field `organizationId` chooses:
 * From List, or as any other user.
 */
export function member(): LocatorField<'userId', string>;
export function member<const Name extends string, const Options extends FieldOptions>(
	name: Name,
	options?: Options,
): LocatorField<Name, ValueOf<string, Options>>;
export function member(name = 'userId', options: FieldOptions = { required: true }): LocatorField {
	return locator(name, MEMBER, options);
}
