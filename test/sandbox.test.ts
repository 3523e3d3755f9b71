import { createSandbox } from '../sandbox/server.mts';

it('loads', async () => {
	const { server } = createSandbox();
	const answer = await server.inject({ url: '/v1/users', headers: { authorization: 'Bearer sk_test_sandbox' } });
	expect(answer.json()).toHaveLength(10);
});
