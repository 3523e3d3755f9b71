import type { IDataObject } from 'n8n-workflow';
import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import { onSandbox } from '../support/onSandbox';

describe('A list', () => {
	const { run } = onSandbox();
	const list = async (parameters: object = {}) => {
		const { json, error } = await run('user', 'getAll', parameters, { asTool: true });
		expect(error?.message).toBeUndefined();
		expect(json).toHaveLength(1);
		return json[0] as IDataObject & { users: IDataObject[] };
	};

	test('is one item, with the total and how to get at the rest', async () => {
		const { users, totalCount, more } = await list();
		expect(users).toHaveLength(50);
		expect(more).toBe(
			`50 of ${String(totalCount)}, newest first. Narrow the filter or raise Limit.`,
		);
	});

	test('of 50 users takes at most 4,500 tokens', async () => {
		const tokens = encode(JSON.stringify([await list()])).length;
		expect(tokens).toBeLessThanOrEqual(4500);
	});

	test('that is complete says no more than its total', async () => {
		const { users, totalCount, more } = await list({ returnAll: true });
		expect(users).toHaveLength(Number(totalCount));
		expect(more).toBeUndefined();
	});
});
