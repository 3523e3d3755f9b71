import type { INodeProperties } from 'n8n-workflow';
import type { Resource } from '../declare/operation';
import { whyNoTool } from '../declare/tools';
import type { OperationName } from './closedSets';
import { shortestCondition } from './conditions';
import { MOST_USED } from './mostUsed';
import { describe } from './toolSentences';

/** How many operations of a resource have their own property; the others share one, to load less. */
const ownProperties = (index: number): number => (index < 2 ? 10 : 0);

/** A resource's name in the middle of a sentence, worked out by n8n. */
const NOUN = "{{ $parameter.resource.replace(/[A-Z]/g, ' $&').toLowerCase() }}";

/** What the operations of rare resources have in common, as expressions. */
const SHARED: Readonly<Record<string, string>> = {
	get: `=Retrieve one ${NOUN}. Changes nothing. Takes its ID: list them first.`,
	getAll: `=List ${NOUN} records, or only those that match the filters. Changes nothing. Returns them and their total number.`,
	update: `=Change one ${NOUN} and return it. Takes its ID: list them first.`,
	delete: `=Delete one ${NOUN} permanently. This cannot be undone. Takes its ID: list them first.`,
};

/** An operation that can be a tool, and what a language model reads about it. */
interface Described extends OperationName {
	text: string;
	/** Whether operations of several resources have this text in common. */
	isShared: boolean;
}

/**
 * What a language model reads about each operation that can be a tool, unless a person writes
 * something else. n8n takes a parameter of this name in place of its own sentence.
 *
 * @returns the properties of each resource, and under no resource those that several share
 */
export function toolDescriptions(
	resources: readonly Resource[],
): ReadonlyMap<Resource | undefined, INodeProperties[]> {
	const all = resources.flatMap(namesOfAll);
	const place = (text: string, some: readonly Described[]): INodeProperties => {
		const isOne = (one: OperationName) =>
			some.some(
				({ resource, operation }) => one.resource === resource && one.operation === operation,
			);
		const { show, hide } = shortestCondition(all.filter(isOne), all) ?? {};
		return {
			displayName: 'Description',
			name: 'toolDescription',
			type: 'string',
			default: text,
			displayOptions: { show: { '@tool': [true], ...show }, ...(hide && { hide }) },
		};
	};
	const described = resources.map((resource, index) => describeAll(resource, index >= MOST_USED));
	const shared = described.flat().filter(({ isShared }) => isShared);
	const placed = new Map<Resource | undefined, INodeProperties[]>();
	for (const [index, resource] of resources.entries()) {
		const own = (described[index] ?? []).filter(({ isShared }) => !isShared);
		const first = own.slice(0, ownProperties(index));
		const others = own.slice(first.length);
		placed.set(resource, [
			...first.map((one) => place(one.text, [one])),
			...(others.length > 0 ? [place(choiceOf(others), others)] : []),
		]);
	}
	const byText = Map.groupBy(shared, ({ text }) => text);
	return placed.set(
		undefined,
		[...byText].map(([text, some]) => place(text, some)),
	);
}

const namesOfAll = ({ value, operations }: Resource): OperationName[] =>
	operations.map((operation) => ({ resource: value, operation: operation.value }));

function describeAll(resource: Resource, isRare: boolean): Described[] {
	return resource.operations
		.filter((operation) => !whyNoTool(operation))
		.map((operation) => {
			const shared = isRare && !operation.resultLets ? SHARED[operation.value] : undefined;
			return {
				resource: resource.value,
				operation: operation.value,
				text: shared ?? describe(operation, resource, isRare),
				isShared: shared !== undefined,
			};
		});
}

/** Several texts in one expression, which chooses by the operation. */
function choiceOf(described: readonly Described[]): string {
	const [only, second] = described;
	if (only && !second) return only.text;
	const ending = commonEnding(described);
	// Backticks, since n8n loads the expression as JSON, where each double quote would be escaped.
	const texts = described.map(({ operation, text }) => {
		const isEnding = ending && text.endsWith(ending);
		return `${operation}:\`${isEnding ? text.slice(0, -ending.length) + PLACE : text}\``;
	});
	const chosen = `({ ${texts.join(', ')} })[$parameter.operation]`;
	return `={{ ${chosen}${ending && `.replace('${PLACE}', '${ending}')`} }}`;
}

/** Where the common ending goes. */
const PLACE = '~';

/** The last sentence of at least three texts, which costs less once; else nothing. */
function commonEnding(described: readonly Described[]): string {
	const byEnding = Map.groupBy(described, ({ text }) => /[^.]+\.$/.exec(text)?.[0].trim() ?? '');
	const [most] = [...byEnding].toSorted(([, one], [, other]) => other.length - one.length);
	return most && most[1].length > 2 && !most[0].includes("'") ? most[0] : '';
}
