import { UserError } from 'n8n-workflow';
import { field, type Field, type FieldOptions, type ValueOf } from './field';
import { plainText } from './plainText';
import { quoted } from './quoted';

/** The key that identifies something in code. */
export const key = <const Options extends FieldOptions>(
	pattern: RegExp,
	rule: string,
	words: Options,
): Field<'key', ValueOf<string, Options>> =>
	field('key', { type: 'string', default: '' }, words, (value, label) => {
		const given = plainText(value, label).trim();
		if (pattern.test(given)) return given;
		throw new UserError(`'${label}' can't be ${quoted(given)}`, { description: rule });
	});
