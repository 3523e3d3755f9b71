/** What is different between two tables of facts, as a person reads it. */

import type { Facts, Schema } from '../sandbox/facts/table.mts';
import { callChanges } from './callChanges.mts';
import { schemaChanges } from './schemaChanges.mts';

/** What is compared. */
export interface Comparison {
	before: Facts;
	after: Facts;
	/** The document's calls with tags that the table does not have. */
	untabled?: Facts['operations'];
	/** What the document calls deprecated: operation ids, and body properties by id. */
	deprecated?: { operations: string[]; body: Record<string, string[]> };
	/** The files that a change of the operation concerns. */
	filesOf?: (id: string) => string[];
}

/** The webhook events by name, each with the schema of its data. */
export interface Events {
	events: Record<string, Schema>;
	schemas: Record<string, Schema>;
}

const HEADINGS = {
	came: 'New calls',
	untabled: 'New calls with a tag that is missing from TAGS in scripts/factsOf.mts',
	went: 'Calls that are gone',
	deprecated: 'Calls that became deprecated',
	renamed: 'Calls with another operation ID',
	changed: 'Changed calls',
	eventCame: 'New events',
	eventWent: 'Events that are gone',
	eventChanged: 'Changed events',
	record: 'Changed records',
};

/** Something that came, went or changed. */
export interface Change {
	kind: keyof typeof HEADINGS;
	name: string;
	/** Where to look. */
	notes?: string[];
	/** Added, removed and changed fields, a line each. */
	fields?: string[];
}

/** The changes of calls and records, and a last line that counts them. */
export function factsReport(comparison: Comparison): string {
	const { before, after } = comparison;
	const changes = [
		...callChanges(comparison),
		...recordChanges(before.schemas, after.schemas, after.operations),
	];
	const count = counter(changes);
	const calls = [
		`${plural(count('came') + count('untabled'), 'call')} came`,
		`${count('went')} went`,
		...(count('deprecated') ? [`${count('deprecated')} became deprecated`] : []),
		...(count('renamed') ? [`${count('renamed')} got another operation ID`] : []),
		`${count('changed')} changed`,
	];
	const title = `Clerk's API document, ${before.apiVersion} → ${after.apiVersion}`;
	return report(title, changes, calls);
}

/** The changes of webhook events and what they carry. */
export function eventsReport(before: Events, after: Events): string {
	const absentFrom = (events: object) => (name: string) => !Object.hasOwn(events, name);
	const named = (kind: Change['kind']) => (name: string) => ({ kind, name });
	const changes: Change[] = [
		...Object.keys(after.events).filter(absentFrom(before.events)).map(named('eventCame')),
		...Object.keys(before.events).filter(absentFrom(after.events)).map(named('eventWent')),
		...schemasChanges('eventChanged', before.events, after.events),
		...recordChanges(before.schemas, after.schemas, after.events),
	];
	const count = counter(changes);
	return report("Clerk's webhook document", changes, [
		`${plural(count('eventCame'), 'event')} came`,
		`${count('eventWent')} went`,
		`${count('eventChanged')} changed`,
	]);
}

const counter = (changes: Change[]) => (kind: Change['kind']) =>
	changes.filter((one) => one.kind === kind).length;

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

function report(title: string, changes: Change[], counts: string[]): string {
	const sections = Object.entries(HEADINGS).flatMap(([kind, heading]) => {
		const ofKind = changes.filter((change) => change.kind === kind);
		return ofKind.length ? ['', heading, ...ofKind.flatMap(linesOf)] : [];
	});
	const records = plural(counter(changes)('record'), 'record');
	const fields = changes.reduce((sum, { fields: { length } = [] }) => sum + length, 0);
	const summary = `${counts.join(', ')}. ${records} changed. ${plural(fields, 'field')} changed in all.`;
	return [title, ...sections, '', summary].join('\n');
}

const linesOf = ({ name, notes = [], fields = [] }: Change): string[] => [
	`  ${name}`,
	...[...notes, ...fields].map((line) => `      ${line}`),
];

type Schemas = Record<string, Schema>;

function schemasChanges(kind: Change['kind'], before: Schemas, after: Schemas): Change[] {
	return Object.entries(after).flatMap(([name, now]) => {
		const old = before[name] ?? before[formerName(name, before, after) ?? ''];
		const fields = old ? schemaChanges(old, now) : [];
		return fields.length ? [{ kind, name, fields }] : [];
	});
}

/** Clerk's generator numbers records with the same name: `CommercePlan`, `CommercePlan-2`. */
function formerName(name: string, before: Schemas, after: Schemas): string | undefined {
	const stem = (one: string) => one.replace(/^schemas-|-\d+$/g, '');
	return Object.keys(before).find((one) => !after[one] && stem(one) === stem(name));
}

/** The changes of what calls and events answer with or take. */
const recordChanges = (before: Schemas, after: Schemas, users: object): Change[] =>
	schemasChanges('record', before, after).map((change) => ({
		...change,
		notes: [usedBy(change.name, { ...users, ...after })],
	}));

/** `in GetUser, GetUserList and 12 more` */
function usedBy(name: string, all: object): string {
	const reference = `"#/schemas/${name}"`;
	const users = Object.entries(all)
		.filter(([user, one]) => user !== name && JSON.stringify(one).includes(reference))
		.map(([user]) => user);
	const shown = users.length > 3 ? users.slice(0, 2) : users;
	const more = users.length > 3 ? ` and ${users.length - 2} more` : '';
	return `in ${shown.join(', ')}${more}`;
}
