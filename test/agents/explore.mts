import { Services } from '../../scripts/start/services.mts';
import { setStage } from './stage.mts';
import { connectMcp, converse, publishAgent } from './tools.mts';
const services = new Services();
services.stopOnSignals(() => 130);
const stage = await setStage(services);
try {
	const tools = [
		{
			name: 'Get many users',
			parameters: {
				resource: 'user',
				operation: 'getAll',
				returnAll: false,
				limit: 50,
				filters: { query: "={{ $fromAI('query', 'text to look for', 'string', '') }}" },
			},
		},
		{
			name: 'Get a user',
			parameters: {
				resource: 'user',
				operation: 'get',
				userId: { __rl: true, mode: 'id', value: "={{ $fromAI('User', '', 'string') }}" },
			},
		},
	];
	const client = await connectMcp(stage, tools);
	console.log(JSON.stringify(await client.listTools(), null, 1));
	console.log(
		JSON.stringify(
			await client.callTool({ name: 'Get_many_users', arguments: { query: '' } }),
		).slice(0, 2500),
	);
	console.log(
		JSON.stringify(
			await client.callTool({ name: 'Get_a_user', arguments: { User: 'user_nobody' } }),
		).slice(0, 1500),
	);
	console.log(
		JSON.stringify(await client.callTool({ name: 'Get_a_user', arguments: {} })).slice(0, 1500),
	);
	const url = await publishAgent(stage, tools);
	const c = await converse(stage, url, [
		{ tool: 'Get_a_user', args: { User: 'user_nobody' } },
		{ tool: 'Get_many_users', args: { query: 'zzzz-nothing' } },
	]);
	console.log(JSON.stringify({ offered: c.offered, results: c.results }, null, 1).slice(0, 5000));
	await client.close();
} finally {
	await services.stop();
	process.exit(0);
}
