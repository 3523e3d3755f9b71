import type { INodeProperties } from 'n8n-workflow';
import type { Batches } from '../declare/operation';

/**
 * Says above the fields that the input items travel together, where other operations send a
 * request for each.
 */
export const batchNotice = ({
	most,
	replaces,
}: Pick<Batches, 'most' | 'replaces'>): INodeProperties => ({
	displayName: replaces
		? 'All input items are sent together, in their order, and replace the whole list.'
		: `All input items are sent together, up to ${most} in one request. Clerk accepts or refuses each request as a whole.`,
	name: 'batchNotice',
	type: 'notice',
	default: '',
});
