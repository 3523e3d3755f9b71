import { parse } from 'flatted';

import type { Stage } from './stage.mts';

/** The executions after this one that did not come to their end, with the ID of their message. */
export async function unfinishedSince({ editor, executions }: Stage, after: number) {
	const states = ['crashed', 'error', 'running', 'new'];
	const lists = await Promise.all(states.map(async (state) => await executions(state)));
	const found = lists.flat().filter(({ id }) => Number(id) > after);
	return await Promise.all(
		found.map(async ({ id, status }) => {
			const { data } = await editor.call<{ data: string }>('GET', `/executions/${id}`);
			return { status, message: /msg_[0-9a-f]+/.exec(JSON.stringify(parse(data)))?.[0] };
		}),
	);
}
