import { everyOperation, smallest } from '../support/everyOperation';
import { by, byId } from '../support/locator';
import { runNode } from '../support/runNode';
import { standInForClerk } from '../support/standInForClerk';

const HOSTILE = {
	'a dot': '.',
	'two dots': '..',
	'three dots': '...',
	'a slash': 'a/b',
	'a way up': '../organizations',
	'a way up, encoded': '..%2Forganizations',
	'a way up, encoded twice': '%252e%252e%252f',
	'a backslash': 'a\\b',
	'a query': 'user_1?limit=500',
	'a fragment': 'user_1#',
	nothing: '',
	blanks: '  \t ',
	'a line break': 'user_1\nX-Header: 1',
	'a null byte': 'user_1\0',
	'an escape': '\u001b[2J',
	'an invisible character': 'user_\u200b1',
	'a turned direction': 'user_\u202e1',
	'half a character': 'user_\ud800',
};

/** Every field of every operation that chooses one record, or stands in a path. */
const choosing = everyOperation.flatMap((declared) =>
	declared.operation.fields
		.filter(
			({ name, property }) =>
				property.type === 'resourceLocator' || declared.operation.request.includes(`{${name}}`),
		)
		.map((field) => ({
			where: declared.name,
			name: field.name,
			label: field.property.displayName,
			modes: field.property.type === 'resourceLocator' ? ['id', 'list'] : [undefined],
			parameters: smallest(declared),
		})),
);

/** A value in one of a locator's modes, or by itself. */
const given = (mode: string | undefined, value: string) => (mode ? by(mode, value) : value);

describe.each(choosing)('$where, field $name', ({ name, label, modes, parameters }) => {
	test.each(Object.entries(HOSTILE))('refuses %s and sends nothing', async (_, value) => {
		const sent = standInForClerk(() => ({ body: {} }));
		for (const mode of modes) {
			const { error, items } = await runNode(
				{ ...parameters, [name]: given(mode, '={{ $json.id }}') },
				{ items: [{ id: value }] },
			);
			expect(error?.message).toContain(`'${label}'`);
			expect(error?.context.itemIndex).toBe(0);
			expect(items).toEqual([]);
		}
		expect(sent).toEqual([]);
	});

	test('refuses what is no text, and sends nothing', async () => {
		const sent = standInForClerk(() => ({ body: {} }));
		// As plain text, true is a word like others.
		const words = modes[0] ? ['={{ true }}'] : [];
		for (const value of ['={{ ["user_1"] }}', '={{ ({ id: "user_1" }) }}', ...words]) {
			const { error } = await runNode({ ...parameters, [name]: given(modes[0], value) });
			expect(error?.message).toContain(`'${label}'`);
		}
		expect(sent).toEqual([]);
	});
});

test('an ID with blanks around it is trimmed, and one with odd letters is encoded', async () => {
	const sent = standInForClerk(() => ({ body: { id: 'x' } }));
	const get = async (value: string) =>
		await runNode({
			resource: 'user',
			operation: 'get',
			userId: byId(value),
		});
	await get('  user_1\n');
	await get('Jörg & Söhne+1@example.com');
	expect(sent.map(({ path }) => path)).toEqual([
		'/users/user_1',
		`/users/${encodeURIComponent('Jörg & Söhne+1@example.com')}`,
	]);
});

test('an expression may give the ID alone, without the locator around it', async () => {
	const sent = standInForClerk(() => ({ body: { id: 'x' } }));
	const { error } = await runNode(
		{ resource: 'user', operation: 'get', userId: '={{ $json.id }}' },
		{ items: [{ id: 'user_1' }] },
	);
	expect(error).toBeUndefined();
	expect(sent.map(({ path }) => path)).toEqual(['/users/user_1']);
});
