import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { Clerk } from '../nodes/Clerk/Clerk.node.ts';

/** What a request without any of the node's care looks like: n8n's own helper, and nothing else. */
async function get(caller: IExecuteFunctions, apiUrl: string, path: string): Promise<unknown> {
	return await caller.helpers.httpRequestWithAuthentication.call(caller, 'clerkApi', {
		url: `${apiUrl}/v1${path}`,
		headers: { 'Clerk-API-Version': '2026-05-12' },
		json: true,
	});
}

const nodeThat = (execute: INodeType['execute']): INodeType => ({
	description: new Clerk().description,
	execute,
});

/** Gets the user of each item, all at once or one after the other. */
export const bareGets = (apiUrl: string, how: 'at once' | 'one by one'): INodeType =>
	nodeThat(async function () {
		const one = async (item: number): Promise<INodeExecutionData> => {
			const id = this.getNodeParameter('userId', item, '', { extractValue: true }) as string;
			const json = (await get(this, apiUrl, `/users/${id}`)) as INodeExecutionData['json'];
			return { json, pairedItem: { item } };
		};
		const items = this.getInputData().keys();
		if (how === 'at once') {
			const outcomes = await Promise.allSettled([...items].map(one));
			return [
				outcomes.map((outcome, item) =>
					outcome.status === 'fulfilled'
						? outcome.value
						: { json: { error: String(outcome.reason) }, pairedItem: { item } },
				),
			];
		}
		const found: INodeExecutionData[] = [];
		for (const item of items) found.push(await one(item));
		return [found];
	});

/** Reads a list one page after another: users by cursor, the others by offset. */
export const barePages = (apiUrl: string, kind: 'users' | 'organizations'): INodeType =>
	nodeThat(async function () {
		const found: INodeExecutionData[] = [];
		for (let page = '&offset=0'; ;) {
			const answer = await get(this, apiUrl, `/${kind}?limit=500${page}`);
			const records = (kind === 'users' ? answer : (answer as { data: unknown }).data) as Array<
				INodeExecutionData['json']
			>;
			found.push(...records.map((json) => ({ json, pairedItem: { item: 0 } })));
			if (records.length < 500) return [found];
			page =
				kind === 'users'
					? `&starting_after=${String(records.at(-1)?.id)}`
					: `&offset=${found.length}`;
		}
	});
