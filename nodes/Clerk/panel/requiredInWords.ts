import { inWords } from '../declare/labels';
import type { Field } from '../fields/field';
import { withArticle } from '../fields/recordIds';
import { listed } from './listed';

/**
 * What a language model has to give, as a sentence, and which records of it another tool can find.
 * Empty where nothing is required.
 */
export function requiredInWords(fields: readonly Field[]): string {
	// What a person agrees to is not for a model.
	const required = fields.filter(
		({ property }) => property.required && property.type !== 'boolean',
	);
	const byChoice = Map.groupBy(required, choiceFor);
	const groups = [...byChoice].flatMap(([choice, some]) =>
		choice === undefined
			? // A choice is named with what it decides.
				some.filter(({ name }) => !byChoice.has(name)).map((field) => [field])
			: [some],
	);
	if (groups.length === 0) return '';
	const names = groups.map((group) => {
		const choice = group[0] && choiceFor(group[0]);
		const label = fields.find(({ name }) => name === choice)?.property.displayName;
		return group.map(named).join(', or ') + (label ? `, depending on ${label}` : '');
	});
	const [found, more] = groups.map(findable).filter((nouns) => nouns.length > 0);
	const find = found && ` Find ${more ? 'them' : `the ${found.join(' or ')}`} first.`;
	return `Takes ${listed(names)}.${find ?? ''}`;
}

/** The field whose value decides whether this one is shown. */
const choiceFor = ({ property }: Field): string | undefined =>
	Object.keys(property.displayOptions?.show ?? {})[0];

/** What the fields choose that Clerk can list. */
const findable = (fields: readonly Field[]): string[] =>
	fields.flatMap(({ recordNoun, methods }) =>
		recordNoun !== undefined && methods?.listSearch ? [recordNoun] : [],
	);

/** A field by its label; a record by what a model may give for it. */
function named({ property: { displayName }, recordNoun, alsoForId = [] }: Field): string {
	if (recordNoun === undefined) return displayName;
	const others = alsoForId.map((name) => (name === 'Email' ? 'email address' : inWords(name)));
	const ways = [`${recordNoun} ID`, ...others.flatMap((name) => name.split(' or '))];
	const record = withArticle(listed(ways, 'or'));
	return displayName.toLowerCase() === recordNoun.toLowerCase()
		? record
		: `${displayName} (${record})`;
}
