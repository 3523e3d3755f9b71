import type { Field, FieldOptions, ValueOf } from '../../fields/field';
import { loadChoices, loadedList } from '../../fields/loadedList';
import { locator, pathSegment, type LocatorField, type RecordKind } from '../../fields/locator';
import { LARGEST_PAGE, searchAmong, searchList, type CountedList } from '../../fields/search';

interface ListedMachine {
	id: string;
	name: string;
}

const nameOf = ({ name }: ListedMachine): string => name;

/** Machines, newest first, by name. */
const searchMachines = searchList<ListedMachine>('/machines', nameOf);

const MACHINE: RecordKind = {
	noun: 'machine',
	search: { searchMachines },
	prefix: 'mch_',
	named: { path: '/machines', query: (query) => ({ query }) },
};

/** Chooses one machine: From List or By ID. */
export function machine(): LocatorField<'machineId', string>;
export function machine<const Name extends string, const Options extends FieldOptions>(
	name: Name,
	options: Options,
): LocatorField<Name, ValueOf<string, Options>>;
export function machine(
	name = 'machineId',
	options: FieldOptions = { required: true },
): LocatorField {
	return locator(name, MACHINE, options);
}

const CALLER = machine();

/** The machines that the chosen one may call. */
const searchScopedMachines = searchAmong<ListedMachine>(async (ask, { chosen }) => {
	const id = pathSegment(await chosen(CALLER), CALLER.property.displayName);
	const { scoped_machines: scoped } = await ask<{ scoped_machines: ListedMachine[] }>(
		`/machines/${id}`,
	);
	return scoped;
}, nameOf);

/** Chooses one of those. */
export const scopedMachine = locator(
	'otherMachineId',
	{ ...MACHINE, search: { searchScopedMachines } },
	{ required: true, displayName: 'Scoped Machine' },
);

const getMachines = loadChoices(async (ask) => {
	const query = { limit: LARGEST_PAGE, order_by: '+name' };
	const { data } = await ask<CountedList<ListedMachine>>('/machines', query);
	return data.map((one) => ({ name: one.name, value: one.id }));
});

/** Several machines. Clerk takes up to 150. Source: CreateMachine. */
export const scopedMachines: Field<'scopedMachines', string[] | undefined> = loadedList(
	'scopedMachines',
	'Scoped Machine',
	{ getMachines },
	{ most: 150, description: 'The machines that this one may call' },
);
