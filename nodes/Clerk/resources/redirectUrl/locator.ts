import { locator, type LocatorField } from '../../fields/locator';
import { firstPage, searchAmong } from '../../fields/search';

interface ListedUrl {
	id: string;
	url: string;
}

const searchRedirectUrls = searchAmong(firstPage<ListedUrl>('/redirect_urls'), ({ url }) => url);

/** Chooses one redirect URL: From List or By ID. */
export const redirectUrl = (): LocatorField<'redirectUrlId', string> =>
	locator(
		'redirectUrlId',
		{ noun: 'redirect URL', search: { searchRedirectUrls }, prefix: 'ru_' },
		{ required: true, displayName: 'Redirect URL' },
	);
