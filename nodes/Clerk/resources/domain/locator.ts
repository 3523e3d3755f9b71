import { locator, type LocatorField } from '../../fields/locator';
import { searchAmong, type CountedList } from '../../fields/search';

interface ListedDomain {
	id: string;
	name: string;
	is_satellite: boolean;
}

/** The domains of the instance, which Clerk gives in one piece. */
const searchDomains = searchAmong(
	async (ask) => (await ask<CountedList<ListedDomain>>('/domains')).data,
	({ name, is_satellite: isSatellite }) => `${name} (${isSatellite ? 'satellite' : 'primary'})`,
);

/** Chooses one domain of the instance: From List or By ID. */
export const domain = (): LocatorField<'domainId', string> =>
	locator(
		'domainId',
		{ noun: 'domain', search: { searchDomains }, prefix: 'dmn_' },
		{ required: true },
	);
