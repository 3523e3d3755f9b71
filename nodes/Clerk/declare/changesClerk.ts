import { splitTemplate } from '../http/path';
import { isWrite } from '../http/request';
import type { Operation } from './operation';

/** Whether an operation may change something in Clerk, by any of its calls. */
export const changesClerk = ({
	request,
	also,
	traits,
}: Pick<Operation, 'request' | 'also' | 'traits'>): boolean =>
	[request, ...also].some((one) => isWrite({ ...splitTemplate(one), traits: traits?.[one] }));
