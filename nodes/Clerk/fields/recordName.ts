import { UserError } from 'n8n-workflow';
import { MAX_ID_LENGTH } from '../http/path';

/**
 * The longest text, in characters, that is looked at as an ID or another name of a record. An email
 * address has at most 254.
 */
export const MAX_NAME_LENGTH = MAX_ID_LENGTH;

/** Characters that a person does not see, or that change what they see. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

/**
 * Refuses what is longer than any ID or address is, before anything else looks at it.
 *
 * @throws UserError naming `label`, the field as the panel shows it
 */
export function refuseTooLong(value: unknown, label: string): void {
	if (typeof value !== 'string' || value.length <= MAX_NAME_LENGTH) return;
	throw new UserError(`'${label}' is too long: it has ${value.length} characters`, {
		description: `An ID, an address or a name of a record has at most ${MAX_NAME_LENGTH}.`,
	});
}

/**
 * Refuses as an address or another name of a record what a person would read as something else.
 *
 * @param forModel whether a language model gave it: those also write JSON and code fences, which
 * may hold another name than the one that stands out
 * @throws UserError naming `label`, the field as the panel shows it
 */
export function refuseDisguised(value: string, label: string, forModel = false): void {
	if (INVISIBLE.test(value)) {
		throw new UserError(`'${label}' contains invisible characters`, {
			description: 'Enter it again, as plain text.',
		});
	}
	if (forModel && isPacked(value)) {
		throw new UserError(`'${label}' must be one plain value, without JSON or a code fence`, {
			description: 'Give the value alone.',
		});
	}
}

function isPacked(value: string): boolean {
	if (value.startsWith('```')) return true;
	if (!['[', '{', '"'].includes(value.charAt(0))) return false;
	try {
		JSON.parse(value);
		return true;
	} catch {
		// Not JSON after all: a GUID in braces, say.
		return false;
	}
}
