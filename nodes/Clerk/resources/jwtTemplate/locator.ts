import { locator, type LocatorField } from '../../fields/locator';
import { firstPage, searchAmong } from '../../fields/search';

/** The part of a template that tells it apart. */
interface ListedTemplate {
	id: string;
	name: string;
}

/** The templates of the instance. */
export const listTemplates = firstPage<ListedTemplate>('/jwt_templates');

const searchJwtTemplates = searchAmong(listTemplates, ({ name }) => name);

/** Chooses one JWT template: From List or By ID. */
export const jwtTemplate = (): LocatorField<'templateId', string> =>
	locator(
		'templateId',
		{
			noun: 'JWT template',
			search: { searchJwtTemplates },
			prefix: 'jtmp_',
			named: { path: '/jwt_templates' },
		},
		{ required: true, displayName: 'JWT Template' },
	);
