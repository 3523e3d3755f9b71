import type { IDataObject } from 'n8n-workflow';
import type { Computed } from './shape';

/** Clerk's form of an amount of money, whose `amount` is in cents. */
type Money = IDataObject | null | undefined;

/** Where the money is in a record: Clerk's names, from the outside to the inside. */
type Path = readonly string[];

const moneyAt = (record: IDataObject, path: Path): Money =>
	path.reduce<Money>((inner, name) => inner?.[name] as Money, record);

/** The first of these places that has money in it. */
const firstMoney = (record: IDataObject, paths: readonly Path[]): Money =>
	paths.map((path) => moneyAt(record, path)).find((money) => money?.amount !== undefined);

/** An amount in cents, from the first place of the record that has one. */
export const cents = (...paths: readonly Path[]): Computed => ({
	type: 'number',
	from: (record) => firstMoney(record, paths)?.amount,
});

/** Its currency, such as `USD`. */
export const currency = (...paths: readonly Path[]): Computed => ({
	type: 'string',
	from: (record) => firstMoney(record, paths)?.currency,
});
