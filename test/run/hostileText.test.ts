import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Field } from '../../nodes/Clerk/fields/field';
import { whyNoTool } from '../../nodes/Clerk/declare/tools';
import { fromModel } from '../../nodes/Clerk/run/modelInput';
import { everyOperation } from '../support/everyOperation';
import { fastTime } from '../support/fastTime.mts';
import { by, byId } from '../support/locator';
import { processorTime } from '../support/processorTime.mts';
import { runNode } from '../support/runNode';
import { standInForClerk } from '../support/standInForClerk';

/**
 * One argument must not stop n8n: whatever a model or a caller sends, the time it takes grows no
 * faster than its length.
 */

fastTime();

const LENGTH = 60_000;
const repeat = (text: string) => text.repeat(Math.ceil(LENGTH / text.length)).slice(0, LENGTH);

/** What the engine is tried with: the signs that patterns are made for, with an unexpected end. */
const TEXTS = [' ', '\n', '```', '"', '[', ']', '=', ',', '.', '{"a":'].map(
	(text) => `${repeat(text)}x`,
);

/** More of them, for the fields alone. */
const MORE_TEXTS = [
	...TEXTS,
	...['\t', "'", '(', '<', '-', '+', '@', ':', '/', '%', '_', 'a', '0', ' \n', '[]', '["'].map(
		repeat,
	),
	...['a.', 'a@', ',-', '" "', '\\"', 'sk_live_', 'org:', '-a,'].map((text) => `${repeat(text)}x`),
	`\`\`\`${repeat(' ')}x`,
	`\`\`\`json${repeat('\n')}x\`\``,
	`${repeat(' ')}\`\`\`${repeat(' ')}`,
	`"${repeat('\\"')}`,
	repeat('[') + repeat(']'),
];

/** CPU time in ms, for all texts. What grows with the square of 60,000 takes many times as long. */
const LIMIT_MS = 4000;

const tools = everyOperation.filter(({ operation }) => !whyNoTool(operation));

test.each(tools)('$name, as a tool: 60 kB in each of its fields', async (declared) => {
	standInForClerk(() => ({ body: { data: [], total_count: 0 } }));
	const given = '={{ $json.given }}';
	const filled = (fields: readonly Field[]): IDataObject =>
		Object.fromEntries(
			fields.map(({ name, members, property }) => {
				if (members) return [name, filled(members)];
				return [name, property.type === 'resourceLocator' ? byId(given) : given];
			}),
		) as IDataObject;
	const { resource, operation } = declared;
	const parameters = { ...filled(operation.fields), resource, operation: operation.value };
	const items = TEXTS.map((text) => ({ given: text }));
	const running = async () =>
		await runNode(parameters as INodeParameters, {
			items,
			asTool: true,
			onError: 'continueRegularOutput',
		});
	expect(await processorTime(running)).toBeLessThan(LIMIT_MS);
});

const everyField = everyOperation.flatMap(({ name, operation }) =>
	operation.fields
		.flatMap((field) => [field, ...(field.members ?? [])])
		.filter(({ members }) => !members)
		.map((field) => ({ where: name, name: field.name, field })),
);
const fieldsByName = [...Map.groupBy(everyField, ({ name }) => name)];

test.each(fieldsByName)('field %s, wherever it is: 60 kB of anything', async (_, fields) => {
	const distinct = new Map(fields.map(({ field }) => [JSON.stringify(field.property), field]));
	for (const field of distinct.values()) {
		const modes = field.property.modes?.map(({ name }) => name) ?? [undefined];
		const encode = (mode: string | undefined, text: string) => {
			const value = mode ? by(mode, text) : text;
			try {
				field.encode(fromModel(field, value), { timezone: 'UTC', forModel: true });
			} catch (error) {
				// Refused, in words that are short enough to read.
				expect((error as Error).message.length).toBeLessThan(1000);
			}
		};
		const running = () => {
			for (const mode of modes) for (const text of MORE_TEXTS) encode(mode, text);
		};
		expect(await processorTime(running)).toBeLessThan(LIMIT_MS * modes.length);
	}
});

test.each([
	['an ID', byId('={{ $json.given }}')],
	['an email address', by('email', '={{ $json.given }}')],
	['an external ID', by('externalId', '={{ $json.given }}')],
])('%s that is longer than any is refused, and nothing is sent', async (_, userId) => {
	const sent = standInForClerk(() => ({ body: [] }));
	for (const asTool of [true, undefined] as const) {
		const { error } = await runNode(
			{ resource: 'user', operation: 'get', userId },
			{ items: [{ given: 'a'.repeat(LENGTH) }], asTool },
		);
		expect(error?.message).toContain("'User' is too long: it has 60000 characters");
		expect(error?.message.length).toBeLessThan(500);
	}
	expect(sent).toEqual([]);
});

test('an error repeats only the beginning of a long value', async () => {
	standInForClerk(() => ({ body: [] }));
	const { error } = await runNode(
		{ resource: 'user', operation: 'getAll', options: { orderBy: '={{ $json.given }}' } },
		{ items: [{ given: 'a'.repeat(LENGTH) }] },
	);
	expect(error?.message).toMatch(/^'Order By' can't be 'a{100}…'$/);
});
