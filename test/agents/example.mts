// The example of an MCP server, with the official client: each of its tools with good, missing,
// empty and wrong values.

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from '../../scripts/paths.mjs';
import { importExamples, mcpUrl } from '../../scripts/start/examples.mts';
import { publish } from '../../scripts/start/run.mts';
import { clientGets } from './ask.mts';
import type { Reply } from './ask.mts';
import type { Check } from './check.mts';
import { somebody } from './lookUps.mts';
import type { Stage } from './stage.mts';
import { connectMcp, connectTo } from './tools.mts';
import type { ClerkTool } from './tools.mts';

/** Its tools as they are in the file. */
function toolsOfExample(): ClerkTool[] {
	const file = join(root, 'examples/clerk-mcp-server.json');
	const { nodes } = JSON.parse(readFileSync(file, 'utf8')) as {
		nodes: Array<ClerkTool & { type: string }>;
	};
	return nodes
		.filter(({ type }) => type === 'n8n-nodes-clerk.clerkTool')
		.map(({ name, parameters }) => ({ name, parameters }));
}

const good = (stage: Stage): Record<string, unknown> => ({
	user: somebody(stage).email,
	organization: 'acme-rockets',
	query: 'a',
	limit: 3,
	banned: 'false',
	createdAfter: '2020-01-01',
});

/** What models give instead, for each argument that a tool has. */
const others: Array<[what: string, value: string | undefined]> = [
	['missing', undefined],
	['empty', ''],
	['wrong', '../no such thing'],
];

/** An answer, or an error in whole sentences: no code of ours or Clerk's, no address, no place. */
function isPlain({ text, isError }: Reply, about: string): void {
	assert.ok(text.length > 0, `${about}: nothing came`);
	assert.doesNotMatch(text, /trace|HTTP \d|credential|undefined|\n\s+at \w|127\.0\.0\.1/, about);
	const isOwn = text.startsWith('NodeOperationError: ');
	if (isError && isOwn) assert.match(text, /^NodeOperationError: ['A-Z].*\.$/s, about);
}

export const example: Check[] = [
	{
		name: 'The example of an MCP server: as it is in the file, asks for its token',
		see: async ({ editor, sandbox, clerkApi, home }) => {
			const token = randomUUID();
			const httpBearerAuth = await editor.storeCredential('httpBearerAuth', 'Token', { token });
			const credentials = { clerkApi, httpBearerAuth };
			const { imported } = await importExamples(editor, credentials, home, ['clerk-mcp-server']);
			await publish(editor, imported['clerk-mcp-server']);
			const url = new URL(mcpUrl(editor, imported['clerk-mcp-server']));
			const client = await connectTo(url, { authorization: `Bearer ${token}` });
			const { content } = await client.callTool({ name: 'Count_users', arguments: {} });
			await client.close();
			const { total_count: total } = (await sandbox.ask('GET', '/users/count')).body;
			const [{ text }] = content as Array<{ text: string }>;
			assert.ok(text.includes(`"totalCount":${total},`), text);
			const { status } = await fetch(url, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping' }),
			});
			assert.equal(status, 403, 'Without a token');
		},
	},
	{
		name: 'The example of an MCP server: each tool with good, missing, empty and wrong values',
		see: async (stage) => {
			const client = await connectMcp(stage, toolsOfExample());
			const { tools } = await client.listTools();
			let calls = 0;
			for (const { name, description, inputSchema } of tools) {
				assert.match(String(description), /Changes nothing\./, name);
				const given = Object.keys(inputSchema.properties ?? {});
				const known = Object.entries(good(stage)).filter(([key]) => given.includes(key));
				assert.equal(known.length, given.length, `${name}: ${given.join()}`);
				const call = async (args: Record<string, unknown>, about: string) => {
					const reply = await clientGets({ ...stage, client }, name, args);
					isPlain(reply, `${name}, ${about}`);
					calls++;
					return reply;
				};
				const { text, isError } = await call(Object.fromEntries(known), 'good');
				assert.equal(isError, false, `${name}: ${text}`);
				for (const [about, value] of others) {
					await call(Object.fromEntries(given.map((key) => [key, value])), about);
				}
			}
			return `${calls} calls of ${tools.length} tools`;
		},
	},
];
