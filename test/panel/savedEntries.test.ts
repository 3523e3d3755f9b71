import { NodeHelpers } from 'n8n-workflow';
import type {
	INode,
	INodeParameters,
	INodeProperties,
	INodeTypeDescription,
	NodeParameterValueType,
} from 'n8n-workflow';
import { Clerk } from '../../nodes/Clerk/Clerk.node';
import type { Operation } from '../../nodes/Clerk/declare/operation';
import { REQUEST_SETTINGS } from '../../nodes/Clerk/http/options';
import { resources } from '../../nodes/Clerk/resources';
import { shownBy } from '../support/everyOperation';

const { description } = new Clerk();
const collections = description.properties.filter(({ type }) => type === 'collection');

/** An entry's name with something that is not its default. */
const valueOf = ({ name, type, options }: INodeProperties): [string, NodeParameterValueType] =>
	type === 'fixedCollection' ? [name, { [options?.[0]?.name ?? '']: [] }] : [name, `${name} 1`];

/** Some entries are for tools alone, others never for a tool. */
const isFor = (name: string, { displayOptions }: INodeProperties) =>
	displayOptions?.show?.['@tool']?.includes(name.endsWith('Tool')) ?? true;

/** The collections that an operation has, with their entries. */
function entriesOf({ fields }: Operation): Map<string, INodeProperties[]> {
	const entries = new Map<string, INodeProperties[]>([['options', []]]);
	for (const { name, members } of fields) {
		if (members)
			entries.set(
				name,
				members.map(({ property }) => property),
			);
	}
	entries.get('options')?.push(...REQUEST_SETTINGS);
	return entries;
}

// Collections of one name differ between operations. n8n must keep the entries of the chosen one.
describe.each(['clerk', 'clerkTool'])('what n8n keeps of collections: %s', (name) => {
	const type: INodeTypeDescription = { ...description, name };
	const node = { typeVersion: 1 } as INode;
	const parametersOf = (given: INodeParameters, purpose: 'save' | 'run') =>
		NodeHelpers.getNodeParameters(type.properties, given, purpose === 'run', false, node, type);

	test.each(resources)('the entries of each operation and no others: $name', (resource) => {
		for (const operation of resource.operations) {
			for (const [collection, declared] of entriesOf(operation)) {
				// A value for each entry that any operation has in a collection of that name.
				const every = collections
					.filter((one) => one.name === collection)
					.flatMap(({ options }) => options as INodeProperties[])
					.map(valueOf);
				const field = operation.fields.find((one) => one.name === collection);
				const chosen = {
					resource: resource.value,
					operation: operation.value,
					...(field && shownBy(field)),
				};
				const given = { ...chosen, [collection]: Object.fromEntries(every) };
				const shown = declared.filter((property) => isFor(name, property));
				const own = Object.fromEntries(shown.map(valueOf));
				const saved = parametersOf(given, 'save');
				expect([chosen, saved?.[collection]]).toEqual([chosen, own]);
				// Of what is saved, a choice of resource or operation is missing where it is the default.
				expect([chosen, parametersOf(saved ?? {}, 'run')?.[collection]]).toEqual([chosen, own]);
			}
		}
	});
});
