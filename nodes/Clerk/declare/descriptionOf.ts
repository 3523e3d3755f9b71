import { splitTemplate } from '../http/path';
import type { Operation } from './operation';

/** What a declaration says about taking its change back. */
type Undoing = Pick<Operation, 'cannotBeUndone' | 'request' | 'undoneBy'>;

/** Whether no operation puts things back as they were, as after a DELETE that names none. */
export const isPermanent = ({ request, undoneBy, cannotBeUndone }: Undoing): boolean =>
	cannotBeUndone ?? (undoneBy === undefined && splitTemplate(request).method === 'DELETE');

/** What an operation does, as people and language models read it. */
export const descriptionOf = (operation: Operation): string =>
	isPermanent(operation)
		? `${operation.description.replace(/\.$/, '')}. This cannot be undone.`
		: operation.description;
