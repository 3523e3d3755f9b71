import { searchRedirectUrls } from './searchRedirectUrls';
import { locator, type LocatorField } from '../../fields/locator';

/** Chooses one redirect URL: From List or By ID. */
export const redirectUrl = (): LocatorField<'redirectUrlId', string> =>
	locator(
		'redirectUrlId',
		{ noun: 'redirect URL', search: { searchRedirectUrls }, prefix: 'ru_' },
		{ required: true, displayName: 'Redirect URL' },
	);
