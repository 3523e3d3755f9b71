import { createServer } from 'node:http';

import { listen } from './listen.mts';

/**
 * Counts how often a workflow runs for each ID: its second node calls the address with it.
 *
 * @param runs where it counts
 * @returns the address, up to the ID
 */
export async function countRuns(runs: Map<string, number>): Promise<string> {
	const server = createServer((request, response) => {
		const id = new URL(request.url ?? '', 'http://localhost').searchParams.get('id') ?? '';
		runs.set(id, (runs.get(id) ?? 0) + 1);
		response.end('{}');
	});
	return `${await listen(server)}/?id=`;
}
