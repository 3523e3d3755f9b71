import type { Search } from './field';
import { searchList } from './search';

/** Something that has a name for people and a key for code. */
export interface Keyed {
	id: string;
	name: string;
	key: string;
}

/** `Admin (org:admin)` */
export const keyedLabel = ({ name, key }: Keyed): string => `${name} (${key})`;

/** Makes a search over a list of such things, by name. */
export const searchKeyed = (path: string): Search =>
	searchList<Keyed>(path, keyedLabel, (filter) => ({
		...(filter && { query: filter }),
		order_by: '+name',
	}));
