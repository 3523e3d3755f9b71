import { Services } from '../../scripts/start/services.mts';
import { setStage } from './stage.mts';
import { connectMcp, converse, publishAgent } from './tools.mts';
const services = new Services();
services.stopOnSignals(() => 130);
const stage = await setStage(services);
try {
	const tools = [
		{ name: 'Get a user', parameters: { descriptionType: 'manual', toolDescription: "=Get one {{ $parameter.resource.replace(/[A-Z]/g, ' $&').toLowerCase() }} by ID ({{ $parameter.operation }}).", resource: 'user', operation: 'get', userId: { __rl: true, mode: 'id', value: "={{ $fromAI('User', '', 'string') }}" } } },
	];
	const client = await connectMcp(stage, tools);
	console.log(JSON.stringify((await client.listTools()).tools.map(t=>t.description), null, 1));
	const url = await publishAgent(stage, tools);
	const c = await converse(stage, url, [ { tool: 'Get_a_user', args: { User: 'user_nobody' } } ]);
	console.log(JSON.stringify({ offered: c.offered.map(o=>o.description), results: c.results }, null, 1).slice(0, 5000));
	await client.close();
} finally {
	await services.stop();
	process.exit(0);
}
