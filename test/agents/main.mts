import { Services } from '../../scripts/start/services.mts';
import { setStage } from './stage.mts';
import { agentGets, clientGets } from './ask.mts';
const services = new Services();
services.stopOnSignals(() => 130);
const stage = await setStage(services);
try {
	const tools = await stage.client.listTools();
	console.log(JSON.stringify(tools, null, 1));
	const { store } = stage.sandbox;
	const user = [...store.users.values()].at(-1)!;
	console.log(user);
	const org = [...store.organizations.values()][0];
	const email = [...(store.emailAddresses?.values?.() ?? [])].find(
		(e: any) => e.user_id === user.id,
	);
	const calls: any[] = [
		['Get_users', { search: 'zzzznobody', emails: '', banned: '', createdAfter: '' }],
		['Get_users', { search: '', emails: '', banned: '', createdAfter: '' }],
		['Get_users', { search: '', emails: '', banned: 'true', createdAfter: '' }],
		['Get_users', { search: '', emails: '', banned: 'perhaps', createdAfter: '' }],
		[
			'Get_users',
			{ search: '', emails: '```json\n["a@b.com"]\n```', banned: '', createdAfter: '' },
		],
		['Get_users', { search: '', emails: '', banned: '', createdAfter: 'yesterday' }],
		['Get_users', {}],
		['Get_all_users', {}],
		['Count_users', {}],
		['Get_a_user', { User: user.id }],
		['Get_a_user', { User: 'user_nobody' }],
		['Get_a_user', { User: '' }],
		['Get_a_user', { User: 'Ada Lovelace' }],
		['Get_a_user', { User: 'ada' }],
		['Get_a_user', { User: 'nobody@example.com' }],
		['Get_a_user', { User: 5 }],
		['Get_a_user', {}],
		['Get_a_user_with_metadata', { User: user.id }],
		['Get_a_user_raw', { User: user.id }],
		['Get_sessions', { User: user.id }],
		['Get_an_organization', { Organization: org.slug }],
		['Get_an_organization', { Organization: org.name }],
		['Get_members', { Organization: org.id, role: '["Admin"]' }],
		['Get_members', { Organization: org.id, role: 'Boss' }],
		['Get_members', { Organization: org.id, role: '' }],
		['Create_a_user', { Email_Address: 'not an email', Public_Metadata: '' }],
		[
			'Create_a_user',
			{ Email_Address: 'new@example.com', Public_Metadata: '```json\n{"plan":"pro"}\n```' },
		],
		['Create_a_user', { Email_Address: 'new@example.com', Public_Metadata: '{"plan":"pro"}' }],
		['Update_metadata', { User: 'new@example.com', Public_Metadata: { a: 1 } }],
		['Update_metadata', { User: 'new@example.com', Public_Metadata: '{"b":2}' }],
		['Update_metadata', { User: 'new@example.com', Public_Metadata: {} }],
		['Ban_a_user', { User: 'new@example.com' }],
		['Add_a_member', { Organization: org.id, User: 'new@example.com', role: 'Boss' }],
		['Add_a_member', { Organization: org.id, User: 'new@example.com', role: 'admin' }],
		['Add_a_member', { Organization: org.id, User: 'new@example.com', role: 'admin' }],
		['Create_a_sign-in_token', { User: 'new@example.com' }],
		['Create_a_sign_in_token', { User: 'new@example.com' }],
		['Delete_a_user', { User: 'new@example.com' }],
		['Delete_a_user', { User: 'new@example.com' }],
		['Delete_a_user', { User: user.id }],
		['Delete_a_user', { User: user.id }],
		['Invite', { Email_Address: 'x@example.com' }],
		['Invite', { Email_Address: 'x@example.com' }],
	];
	for (const call of calls) {
		const c = await clientGets(stage, ...(call as [string])).catch((e) => ({
			text: 'THROWN ' + e.message,
		}));
		console.log('MCP', JSON.stringify(call), JSON.stringify(c).slice(0, 900));
		if (/^(Get|Count)/.test(call[0]) || /role|not an|2/.test(JSON.stringify(call))) {
			const a = await agentGets(stage, call).catch((e) => ['THROWN ' + e.message]);
			console.log('AGENT', a[0].slice(0, 700));
		}
	}
} finally {
	await services.stop();
	process.exit(0);
}
