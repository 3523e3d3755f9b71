import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import type { PageQuery } from './page';

/**
 * A page of a list that no declaration describes, in a form that all readers of lists know. Clerk
 * names the records of few lists otherwise than `data`.
 *
 * @throws UserError for what is no list, and for a page that Clerk cut: it reads a limit over the
 * list's own as 10, which would look like the end
 */
export function asList(answer: unknown, { limit, offset = 0 }: PageQuery): unknown {
	if (Array.isArray(answer)) return answer;
	const { total_count: total, ...rest } = Object(answer) as IDataObject;
	const lists = Object.values(rest).filter(Array.isArray);
	const data = Array.isArray(rest.data) ? rest.data : lists[0];
	if (!data || typeof total !== 'number' || lists.length > 1) {
		throw new UserError("The answer is not a list, so 'Return All' cannot read it", {
			description: "Turn off 'Return All' to get the answer as it is.",
		});
	}
	if (data.length < limit && offset + data.length < total) {
		throw new UserError(`Clerk sent ${data.length} of ${total} records for a page of ${limit}`, {
			description:
				"Turn off 'Return All', and set limit and offset in 'Query Parameters' for each page.",
		});
	}
	return { data, total_count: total };
}
