import { searchRedirectUrls } from '../pickers/searchRedirectUrls';
import { record, type RecordField } from './record';

/** Chooses one redirect URL: From List or By ID. */
export const redirectUrl = (): RecordField<'redirectUrlId'> =>
	record(
		'redirectUrlId',
		{ noun: 'redirect URL', search: { searchRedirectUrls }, prefix: 'ru_' },
		{ required: true, displayName: 'Redirect URL' },
	);
