import type { IDataObject, INodePropertyOptions } from 'n8n-workflow';
import type { Field } from '../fields/field';
import { namesById } from '../fields/locator';
import { MAX_NAME_LENGTH } from '../fields/recordName';

/**
 * What a language model put into a field, in the form that the field takes. Models write lists and
 * objects as JSON text, put an ID into a list or an object, and name a choice by its title. What
 * can't be understood stays as it is: the field refuses it in its own words.
 *
 * An email address or another name of a record is never unpacked: it is what a person approves.
 */
export function fromModel(field: Field, given: unknown): unknown {
	const { members, property, isList, name } = field;
	if (members) return eachMember(members, given);
	switch (property.type) {
		case 'resourceLocator': {
			if (!namesById(given)) return given;
			return isObject(given) && '__rl' in given
				? { ...given, value: idIn(given.value, name) }
				: idIn(given, name);
		}
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
			return isList ? listIn(given) : given;
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

/**
 * The ID in `"user_1"`, `["user_1"]`, `{"id": "user_1"}`, or in such a JSON text. An ID beside
 * other values, or one that can't be read in the text, is not taken out: a person who approves the
 * call has to see which one it is.
 */
function idIn(given: unknown, name: string): unknown {
	if (typeof given === 'string' && given.length > MAX_NAME_LENGTH) return given;
	const value = jsonIn(given);
	const id =
		Array.isArray(value) && value.length === 1 ? (value[0] as unknown) : onlyId(value, name);
	const isVisible = typeof given !== 'string' || given.includes(String(id));
	return isVisible ? id : given;
}

/** The value of an object that holds nothing but an ID; anything else as it is. */
function onlyId(value: unknown, name: string): unknown {
	if (!isObject(value)) return value;
	const [[key, id] = [], ...others] = Object.entries(value);
	return others.length === 0 && (key === 'id' || key === name) ? id : value;
}

/** A list as an array, as JSON text, or as text with commas. */
function listIn(given: unknown): unknown[] {
	const value = jsonIn(given);
	if (Array.isArray(value)) return value;
	return typeof value === 'string' ? value.split(',') : [value];
}

/** What is in a JSON text, fenced or not, encoded once or twice; anything else as it is. */
function jsonIn(given: unknown, isInside = false): unknown {
	if (typeof given !== 'string') return given;
	const text = withoutFence(given);
	if (!['[', '{', '"'].includes(text.charAt(0))) return text;
	try {
		const value = JSON.parse(text) as unknown;
		return typeof value === 'string' && !isInside ? jsonIn(value, true) : value;
	} catch {
		return text;
	}
}

const FENCE = '```';

/** A text without the code fence around it, and without blanks. */
function withoutFence(given: string): string {
	const text = given.trim();
	const isFenced = text.startsWith(FENCE) && text.endsWith(FENCE) && text.length >= 6;
	if (!isFenced) return text;
	const inside = text.slice(FENCE.length, -FENCE.length);
	// The first line may name the language.
	const end = inside.search(/\W/);
	const hasLanguage = end > 0 && /[\s[{"]/.test(inside.charAt(end));
	return (hasLanguage ? inside.slice(end) : inside).trim();
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
