import { searchJwtTemplates } from './searchJwtTemplates';
import { record, type RecordField } from '../../fields/locator';

/** Chooses one JWT template: From List or By ID. */
export const jwtTemplate = (): RecordField<'templateId'> =>
	record(
		'templateId',
		{ noun: 'JWT template', search: { searchJwtTemplates }, prefix: 'jtmp_' },
		{ required: true, displayName: 'JWT Template' },
	);
