import type { INodePropertyMode } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { refuseMissing } from '../http/expressionFaults';
import { findByName, type NamedList } from './byName';
import { pathSegment } from '../http/path';
import type { Field, FieldContext, FieldOptions, Lookup, Search, ValueOf } from './field';
import { isUnset, titleOf, wireName } from './field';
import { plainText } from './plainText';
import { quoted } from './quoted';
import { refuseDisguised, refuseTooLong } from './recordName';
import { refuseOtherKind, refuseOtherName, withArticle, type NameForm } from './recordIds';

export { pathSegment };

/** A way to name one record other than by its ID. */
export interface OtherName {
	/** How the panel shows it: `email`, `By Email`. */
	mode: { name: string; displayName: string; placeholder?: string };
	/** Set where a language model may give it in place of an ID, if it does not begin like one. */
	standsForId?: true;
	/** Set where it is an address that people must verify to own it. */
	isAddress?: true;
	/** Set where such a name can be told from an ID. */
	looksLike?: NameForm;
	/** Refuses what can't be such a name. @throws UserError naming `label` */
	check?: (value: string, label: string) => void;
	/**
	 * The ID of the record with that name; undefined when there is none.
	 *
	 * @param alsoUnverified whether an address counts that its user has not verified
	 */
	find: (value: string, lookup: Lookup, alsoUnverified: boolean) => Promise<string | undefined>;
}

/** A kind of record that people choose one of. */
export interface RecordKind {
	/** In the middle of a sentence: `user`. */
	noun: string;
	/** The search behind From List, under its name; without one, Clerk can't list such records. */
	search?: Readonly<Record<string, Search>>;
	/** How an ID begins: `user_`. */
	prefix: string;
	/** An ID, where no prefix is sure. Only shown where there is no list. */
	example?: string;
	/** Set where By ID shows an example beside a list, too: for records that are used most. */
	showsExample?: true;
	otherNames?: readonly OtherName[];
	/** Set where a language model may give a name that need not be unique, if it says which is meant. */
	named?: NamedList;
}

/** What finding a record takes. */
export type RecordAccess = Pick<FieldContext, 'lookup' | 'alsoUnverified' | 'changes'>;

/** A field that chooses one record: from a searchable list, by ID, or by another name it has. */
export interface LocatorField<
	Name extends string = string,
	Value = string | undefined,
> extends Field<Name, Value> {
	/**
	 * Turns the encoded choice into the record's ID, asking Clerk where needed.
	 *
	 * @throws UserError when no record has that name
	 */
	readonly resolve: (choice: unknown, item: RecordAccess) => Promise<string>;
}

/** A resource locator for one record of a kind. */
export function locator<const Name extends string, const Options extends FieldOptions>(
	name: Name,
	kind: RecordKind,
	{ wire, ...words } = {} as Options,
): LocatorField<Name, ValueOf<string, Options>> {
	const displayName = words.displayName ?? titleOf(kind.noun);
	const initial = words.default ?? { mode: kind.search ? 'list' : 'id', value: '' };
	const { mode: first } = Object(initial) as { mode?: string };
	return {
		name,
		property: {
			displayName,
			name,
			type: 'resourceLocator',
			default: initial,
			// The mode that a new node has comes first in the list of modes.
			modes: modesOf(kind).toSorted((a, b) => Number(b.name === first) - Number(a.name === first)),
			...words,
		},
		wire: wire === undefined ? wireName(name) : wire,
		encode: (value, { forModel }) => {
			const { mode, chosen } = chosenRecord(value);
			if (isUnset(chosen)) return undefined;
			refuseTooLong(chosen, displayName);
			const otherName =
				kind.otherNames?.find((other) => other.mode.name === mode) ??
				(forModel && mode === 'id' ? meantByModel(String(chosen), kind, displayName) : undefined);
			if (!otherName) pathSegment(chosen, displayName);
			const name = plainText(chosen, displayName).trim();
			refuseMissing(name, displayName);
			if (otherName) refuseDisguised(name, displayName, forModel);
			otherName?.check?.(name, displayName);
			if (!otherName) refuseOtherName(name, kind, displayName);
			// What was chosen from a list is of the right kind.
			if (mode === 'id') refuseOtherKind(name, kind, displayName);
			const mayBeName = forModel && mode === 'id' && !isIdOf(name, kind);
			return { otherName, chosen: name, forModel, mayBeName } satisfies Choice;
		},
		methods: { listSearch: kind.search },
		recordNoun: kind.noun,
		...alsoForId(kind),
		...(kind.otherNames?.some(({ isAddress }) => isAddress) && { byAddress: true }),
		resolve: async (choice, { lookup, alsoUnverified, changes }) => {
			const { otherName, chosen, forModel, mayBeName } = choice as Choice;
			const named = mayBeName ? kind.named : undefined;
			if (!otherName && !named) return chosen;
			// A slug has no blanks, so it needs no look-up to tell that this is none.
			const isOther = otherName && !(named && /\s/.test(chosen));
			const id =
				(isOther ? await otherName.find(chosen, lookup, alsoUnverified) : undefined) ??
				(named && (await findByName(named, { noun: kind.noun, name: chosen, changes, lookup })));
			if (id !== undefined) return id;
			// Not a name after all: an ID may begin in a way that is not known.
			if (!otherName && !/\s/.test(chosen)) return chosen;
			const by = [
				...(otherName ? [nameOf(otherName).toLowerCase()] : []),
				...(named ? ['name'] : []),
			];
			throw new UserError(`No ${kind.noun} has the ${by.join(' or ')} ${quoted(chosen)}`, {
				description: forModel
					? findFirst(kind, displayName)
					: `'${displayName}' looks the ${kind.noun} up in the Clerk instance of the credential. Check the value, and that it is the right instance.`,
			});
		},
	};
}

/** What a person chose, once it is known to be sound. */
interface Choice {
	/** Undefined when it is the ID itself. */
	otherName: OtherName | undefined;
	chosen: string;
	/** Whether a language model chose it. */
	forModel?: boolean;
	/** Whether the model may have given its name where an ID is asked for. */
	mayBeName?: boolean;
}

/** Whether a text begins like an ID of the kind; an ID without a known beginning has no blanks. */
const isIdOf = (text: string, { prefix }: RecordKind): boolean =>
	prefix ? text.startsWith(prefix) : !/\s/.test(text);

/** What it is called in a sentence or a list: `Email`. */
const nameOf = ({ mode }: OtherName): string => mode.displayName.replace('By ', '');

/** The names by which a language model may mean a record where its ID is asked for. */
function alsoForId({ otherNames = [] }: RecordKind): Pick<Field, 'alsoForId'> {
	const meant = otherNames.filter(({ looksLike, standsForId }) => looksLike ?? standsForId);
	return meant.length > 0 ? { alsoForId: meant.map(nameOf) } : {};
}

/** What a language model is to do that knows no ID. */
const findFirst = ({ noun }: RecordKind, label: string): string =>
	`Find the ${noun} first, and give its ID as '${label}'.`;

/**
 * The name that a language model gave where an ID is asked for; n8n offers it no other mode.
 *
 * @throws UserError for what is neither
 */
function meantByModel(given: string, kind: RecordKind, label: string): OtherName | undefined {
	const { noun, prefix, otherNames = [] } = kind;
	const text = given.trim();
	const meant =
		otherNames.find(({ looksLike }) => looksLike?.pattern.test(text)) ??
		(prefix && text.startsWith(prefix) ? undefined : otherNames.find((one) => one.standsForId));
	if (!meant && !kind.named && /\s/.test(text)) {
		throw new UserError(`${quoted(text)} is not the ID of ${withArticle(noun)}`, {
			description: findFirst(kind, label),
		});
	}
	return meant;
}

/** Whether a choice is by the record's ID, or from the list, which holds IDs. */
export const namesById = (given: unknown): boolean =>
	['id', 'list'].includes(chosenRecord(given).mode);

/** An expression may also give the ID alone. */
function chosenRecord(given: unknown): { mode: string; chosen: unknown } {
	const isLocator = typeof given === 'object' && given !== null && 'value' in given;
	if (!isLocator) return { mode: 'id', chosen: given };
	const { mode, value } = given as { mode: string; value: unknown };
	return { mode, chosen: value };
}

function modesOf(kind: RecordKind): INodePropertyMode[] {
	const { search, prefix, example = `${prefix}2NNEqL2nrIRd`, otherNames = [] } = kind;
	const fromList = Object.keys(search ?? {}).map((searchListMethod) => ({
		...way('list', 'From List', 'list'),
		typeOptions: { searchListMethod, searchable: true },
	}));
	return [
		...fromList,
		{
			...way('id', 'By ID', 'string'),
			...((!search || kind.showsExample) && { placeholder: `e.g. ${example}` }),
		},
		...otherNames.map(({ mode: { name, displayName, placeholder } }): INodePropertyMode => ({
			...way(name, displayName, 'string'),
			...(placeholder && { placeholder }),
		})),
	];
}

const way = (name: string, displayName: string, type: 'list' | 'string') => ({
	displayName,
	name,
	type,
});
