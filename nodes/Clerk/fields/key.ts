import { UserError } from 'n8n-workflow';
import { field, type Field, type FieldWords } from './field';
import { plainText } from './plainText';

/** A key is required to create something, and one of many values to update it. */
type Words = Pick<FieldWords, 'required'>;

const key = (pattern: RegExp, rule: string, words: FieldWords): Field<'key'> =>
	field('key', { type: 'string', default: '' }, words, (value, label) => {
		const given = plainText(value, label).trim();
		if (pattern.test(given)) return given;
		throw new UserError(`'${label}' can't be '${given}'`, { description: rule });
	});

/** By what code refers to a role. Source: CreateOrganizationRole. */
export const roleKey = (words: Words = {}): Field<'key'> =>
	key(
		/^org:[a-z0-9_]+$/,
		'It is org: and then lower-case letters, digits and underscores, such as org:editor.',
		{
			...words,
			placeholder: 'e.g. org:editor',
			description: 'Unique in the instance: org, a colon, and lower-case letters or digits',
		},
	);

/** By what code refers to a permission. Source: CreateOrganizationPermission. */
export const permissionKey = (words: Words = {}): Field<'key'> =>
	key(
		/^org:(?!sys_)[a-z0-9_]+:[a-z0-9_]+$/,
		'It is org, a feature and an action with colons between them, in lower-case letters, digits and underscores, such as org:billing:manage. Only system permissions begin with org:sys_.',
		{
			...words,
			placeholder: 'e.g. org:billing:manage',
			description: 'Unique in the instance: org, a feature and an action, with colons between them',
		},
	);

/** By what code refers to a role set. Source: CreateRoleSet. */
export const roleSetKeyText = (words: Words = {}): Field<'key'> =>
	key(
		/^role_set:[a-z0-9_]+$/,
		'It is role_set: and then lower-case letters, digits and underscores, such as role_set:agency.',
		{
			...words,
			placeholder: 'e.g. role_set:agency',
			description: 'Unique in the instance: role_set, a colon, and lower-case letters or digits',
		},
	);
