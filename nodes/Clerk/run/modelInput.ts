import type { IDataObject, INodePropertyOptions } from 'n8n-workflow';
import type { Field } from '../fields/field';

/**
 * What a language model put into a field, in the form that the field takes. Models write lists and
 * objects as JSON text, put an ID into a list or an object, and name a choice by its title. What
 * can't be understood stays as it is: the field refuses it in its own words.
 */
export function fromModel(field: Field, given: unknown): unknown {
	const { members, property, isList, name } = field;
	if (members) return eachMember(members, given);
	switch (property.type) {
		case 'resourceLocator':
			return isObject(given) && '__rl' in given
				? { ...given, value: idIn(given.value, name) }
				: idIn(given, name);
		case 'json':
			return jsonIn(given);
		case 'boolean':
			return switchIn(given);
		case 'options':
			return choiceIn(given, choicesOf(field));
		case 'multiOptions':
			return listIn(given).map((one) => choiceIn(one, choicesOf(field)));
		case 'fixedCollection': {
			const rows = jsonIn(given);
			return Array.isArray(rows) ? { row: rows } : rows;
		}
		default:
			if (isList) return listIn(given).map((one) => idIn(one, name));
			return /Ids?$/.test(name) ? idIn(given, name) : given;
	}
}

/** Collections hold what was added to them, under the names of their members. */
function eachMember(members: readonly Field[], given: unknown): unknown {
	if (!isObject(given)) return given;
	const byName = new Map(members.map((member) => [member.name, member]));
	return Object.fromEntries(
		Object.entries(given).map(([name, value]) => {
			const member = byName.get(name);
			return [name, member ? fromModel(member, value) : value];
		}),
	);
}

/** The ID in `"user_1"`, `["user_1"]`, `{"id": "user_1"}`, or in such a JSON text. */
function idIn(given: unknown, name: string): unknown {
	const value = jsonIn(given);
	if (Array.isArray(value)) return value.length === 1 ? idIn(value[0], name) : value;
	if (isObject(value)) return value.id ?? value[name] ?? value;
	return value;
}

/** A list as an array, as JSON text, or as text with commas. */
function listIn(given: unknown): unknown[] {
	const value = jsonIn(given);
	if (Array.isArray(value)) return value;
	return typeof value === 'string' ? value.split(',') : [value];
}

/** What is in a JSON text, fenced or not, encoded once or twice; anything else as it is. */
function jsonIn(given: unknown): unknown {
	if (typeof given !== 'string') return given;
	const text = given.replace(/^\s*```\w*\s*([\s\S]*?)\s*```\s*$/, '$1').trim();
	if (!/^[[{"]/.test(text)) return text;
	try {
		const value = JSON.parse(text) as unknown;
		return typeof value === 'string' ? jsonIn(value) : value;
	} catch {
		return text;
	}
}

function switchIn(given: unknown): unknown {
	const word = String(given).trim().toLowerCase();
	if (word === 'true' || word === 'yes') return true;
	if (word === 'false' || word === 'no') return false;
	return given;
}

/** The value of a choice that is named by its value or its title, in any case. */
function choiceIn(given: unknown, choices: readonly INodePropertyOptions[]): unknown {
	const word = String(given).trim().toLowerCase();
	const found = choices.find(
		({ name, value }) => String(value).toLowerCase() === word || name.toLowerCase() === word,
	);
	return found ? found.value : given;
}

const choicesOf = ({ property }: Field): INodePropertyOptions[] =>
	(property.options ?? []).filter((one): one is INodePropertyOptions => 'value' in one);

const isObject = (value: unknown): value is IDataObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
