import { splitTemplate } from '../../nodes/Clerk/http/path';
import { everyOperation, parametersFor, shownBy, smallest } from '../support/everyOperation';
import { by, byId } from '../support/locator';
import { runNode } from '../support/runNode';
import { standInForClerk } from '../support/standInForClerk';

/**
 * No ID reaches a path but through the one function that refuses what could lead elsewhere. What
 * that function refuses is tested in http/path; here, that every operation and field goes by it.
 */
/** What the function made, in order; undefined where it refused. */
const mockMade: Array<string | undefined> = [];
jest.mock('../../nodes/Clerk/http/path', () => {
	const path = '../../nodes/Clerk/http/path';
	const actual = jest.requireActual<typeof import('../../nodes/Clerk/http/path')>(path);
	const watched =
		<Given extends unknown[], Made>(make: (...given: Given) => Made) =>
		(...given: Given) => {
			let made: Made | undefined;
			try {
				return (made = make(...given));
			} finally {
				mockMade.push(made === undefined ? undefined : String(made));
			}
		};
	const { fillPath, pathSegment, wholePath } = actual;
	return {
		...actual,
		fillPath: watched(fillPath),
		pathSegment: watched(pathSegment),
		wholePath: watched(wholePath),
	};
});

beforeEach(() => {
	mockMade.length = 0;
});

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
			isRequired: field.property.required === true,
			modes: field.property.type === 'resourceLocator' ? ['id', 'list'] : [undefined],
			parameters: { ...smallest(declared), ...shownBy(field) },
		})),
);

/** A value in one of a locator's modes, or by itself. */
const given = (mode: string | undefined, value: string) => (mode ? by(mode, value) : value);

describe.each(choosing)('$where, field $name', ({ name, label, isRequired, modes, parameters }) => {
	// What is not always required may be refused by the operation itself.
	const empty = isRequired
		? `The expression in '${label}' gave no value for item 0`
		: `'${label}' is empty`;

	test.each([
		['a way up', '..', `'${label}' is not a valid `],
		['blank', '  \t ', empty],
	])('refuses what is %s, and sends nothing', async (_, value, wrong) => {
		const sent = standInForClerk(() => ({ body: {} }));
		for (const mode of modes) {
			mockMade.length = 0;
			const { error, items } = await runNode(
				{ ...parameters, [name]: given(mode, '={{ $json.id }}') },
				{ items: [{ id: value }] },
			);
			expect(error?.message).toContain(wrong);
			expect(error?.context.itemIndex).toBe(0);
			expect(items).toEqual([]);
			// Not by a rule of its own, which could miss what the one function knows.
			if (value === '..') expect(mockMade).toContain(undefined);
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

test.each(everyOperation)('$name sends only paths that the one function made', async (declared) => {
	const { operation } = declared;
	const templates = [operation.request, ...operation.also].map((one) => splitTemplate(one).path);
	const file = { data: btoa('pixels'), mimeType: 'image/png', fileName: 'ada.png' };
	for (const parameters of [smallest(declared), parametersFor(declared, () => true)]) {
		const sent = standInForClerk(() => ({ body: { id: 'x_1', data: [{ id: 'x_2' }] } }));
		await runNode(parameters, { file });
		expect(sent.length).toBeGreaterThan(0);
		const allowed = new Set([...templates.filter((path) => !path.includes('{')), ...mockMade]);
		expect(sent.map(({ path }) => path).filter((path) => !allowed.has(path))).toEqual([]);
	}
});

test('an expression may give the ID alone, without the locator around it', async () => {
	const sent = standInForClerk(() => ({ body: { id: 'x' } }));
	for (const userId of ['={{ $json.id }}', byId('  user_1\n')]) {
		const { error } = await runNode(
			{ resource: 'user', operation: 'get', userId },
			{ items: [{ id: 'user_1' }] },
		);
		expect(error).toBeUndefined();
	}
	expect(sent.map(({ path }) => path)).toEqual(['/users/user_1', '/users/user_1']);
});
