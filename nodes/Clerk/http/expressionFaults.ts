import { UserError } from 'n8n-workflow';

/** What JavaScript writes for a value that is missing, or that is no text. */
const NO_VALUES = new Set(['undefined', 'null', 'NaN', '[object Object]']);

/**
 * Refuses an ID, or another name of a record, that reads like a missing value: it comes from an
 * expression that went wrong.
 *
 * @throws UserError naming `label`, the field as the panel shows it
 */
export function refuseMissing(value: string, label: string): void {
	if (!NO_VALUES.has(value.trim())) return;
	throw new UserError(
		`The value came out as '${value.trim()}': check the expression in '${label}'`,
		{
			description:
				'An expression gives this when the field it refers to is missing or is not text.',
		},
	);
}

/** The error for a value of the wrong type: what the field wants, and what it got instead. */
export const wrongType = (label: string, wanted: string, value: unknown): UserError =>
	new UserError(`'${label}' must be ${wanted}, but the expression gave ${typeName(value)}`, {
		description: `Check the expression in '${label}'. To use one value of a list or an object, refer to it, as in {{ $json.user.name }}.`,
	});

/** Whether a parameter is an expression, as it is saved. */
export const isExpression = (raw: unknown): raw is string =>
	typeof raw === 'string' && raw.startsWith('=');

/** What a value is, in a sentence: `a list`. */
export function typeName(value: unknown): string {
	if (value === undefined || value === null || Number.isNaN(value)) return String(value);
	if (Array.isArray(value)) return 'a list';
	if (value instanceof Date) return 'a date';
	if (typeof value === 'object') return 'an object';
	if (typeof value === 'string') return 'a text';
	return typeof value === 'boolean' ? String(value) : `a ${typeof value}`;
}
