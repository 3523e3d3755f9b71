import { searchJwtTemplates } from './searchJwtTemplates';
import { locator, type LocatorField } from '../../fields/locator';

/** Chooses one JWT template: From List or By ID. */
export const jwtTemplate = (): LocatorField<'templateId', string> =>
	locator(
		'templateId',
		{ noun: 'JWT template', search: { searchJwtTemplates }, prefix: 'jtmp_' },
		{ required: true, displayName: 'JWT Template' },
	);
