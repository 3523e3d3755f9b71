import { UserError } from 'n8n-workflow';
import type { Field } from '../fields/field';

/** What to do about a field that was left empty, by its type. */
const REMEDIES: Readonly<Record<string, string>> = {
	fixedCollection: 'Add at least one.',
	json: 'Enter a JSON object.',
	multiOptions: 'Choose at least one.',
	options: 'Choose one from the list.',
	resourceLocator: 'Enter an ID.',
};

/**
 * The error for a required field without a value: an expression is to be checked, anything else to
 * be filled in.
 */
export function emptyValue(
	{ property: { displayName: label, type, modes = [] } }: Field,
	isExpression: boolean,
	itemIndex: number,
	forModel: boolean,
): UserError {
	if (forModel) return new UserError(`'${label}' is empty`, { description: 'Give it a value.' });
	if (isExpression) {
		return new UserError(`The expression in '${label}' gave no value for item ${itemIndex}`, {
			description: 'Check that this item has the field that the expression refers to.',
		});
	}
	const hasList = modes.some((mode) => mode.type === 'list');
	const remedy = hasList ? 'Choose one from the list, or enter an ID.' : REMEDIES[type];
	return new UserError(`'${label}' is empty`, { description: remedy ?? 'Enter a value.' });
}
