import { searchRedirectUrls } from './searchRedirectUrls';
import { record, type RecordField } from '../../fields/locator';

/** Chooses one redirect URL: From List or By ID. */
export const redirectUrl = (): RecordField<'redirectUrlId'> =>
	record(
		'redirectUrlId',
		{ noun: 'redirect URL', search: { searchRedirectUrls }, prefix: 'ru_' },
		{ required: true, displayName: 'Redirect URL' },
	);
