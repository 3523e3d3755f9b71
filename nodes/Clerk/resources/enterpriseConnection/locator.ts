import type { FieldOptions, ValueOf } from '../../fields/field';
import { locator, type LocatorField, type RecordKind } from '../../fields/locator';
import { LARGEST_PAGE, searchAmong, type CountedList } from '../../fields/search';

interface ListedConnection {
	id: string;
	name: string;
	domains: string[];
}

/** Connections by name and domain. Clerk's list does not search. */
const searchEnterpriseConnections = searchAmong<ListedConnection>(
	async (ask) => {
		const query = { limit: LARGEST_PAGE };
		return (await ask<CountedList<ListedConnection>>('/enterprise_connections', query)).data;
	},
	({ name, domains }) => `${name} (${domains.join(', ')})`,
);

const CONNECTION: RecordKind = {
	noun: 'enterprise connection',
	search: { searchEnterpriseConnections },
	// Clerk's document does not say how such IDs begin.
	prefix: '',
	named: { path: '/enterprise_connections' },
};

/** Chooses one enterprise connection: From List, where its domain is found too, or By ID. */
export function enterpriseConnection(): LocatorField<'enterpriseConnectionId', string>;
export function enterpriseConnection<const Name extends string, const Options extends FieldOptions>(
	name: Name,
	options: Options,
): LocatorField<Name, ValueOf<string, Options>>;
export function enterpriseConnection(
	name = 'enterpriseConnectionId',
	options: FieldOptions = { required: true },
): LocatorField {
	return locator(name, CONNECTION, { displayName: 'Enterprise Connection', ...options });
}
