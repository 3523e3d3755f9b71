import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { everyOperation, shownBy, smallest } from '../support/everyOperation';
import { by, byId } from '../support/locator';
import { runNode } from '../support/runNode';
import { clerkUser } from '../support/samples';
import { standInForClerk } from '../support/standInForClerk';

/** What expressions write when they go wrong. */
const MISSING = ['undefined', '[object Object]'];
const clerk = () => standInForClerk(() => ({ body: clerkUser() }));

/** Every field that names a record: in a path, by a locator, or by IDs in a collection. */
const naming = everyOperation.flatMap((declared) => {
	const { operation } = declared;
	const parameters = smallest(declared);
	return operation.fields
		.flatMap((field) => [
			{ field, holder: undefined, shows: shownBy(field) },
			...(field.members ?? []).map((member) => ({
				field: member,
				holder: field.name,
				shows: { ...shownBy(field), ...shownBy(member) },
			})),
		])
		.filter(
			({ field: { name, property } }) =>
				property.type === 'resourceLocator' ||
				operation.request.includes(`{${name}}`) ||
				(['string', 'multiOptions'].includes(property.type) && /Ids?$|^match[A-Z]/.test(name)),
		)
		.map(({ field: { name, property }, holder, shows }) => ({
			where: declared.name,
			name,
			holder,
			label: property.displayName,
			modes: (property.modes ?? []).map((mode) => mode.name),
			parameters: { ...parameters, ...shows },
		}));
});

test.each(naming)(
	'$where, field $name: an ID that came out as no value is refused',
	async ({ name, holder, label, modes, parameters }) => {
		const sent = clerk();
		for (const mode of modes.length > 0 ? modes : [undefined]) {
			const text = '={{ $json.value }}';
			const given = mode ? by(mode, text) : text;
			const inside = holder && { [holder]: { ...Object(parameters[holder]), [name]: given } };
			const broken = { ...parameters, ...(inside || { [name]: given }) } as INodeParameters;
			const { items } = await runNode(broken, {
				items: MISSING.map((value) => ({ value })),
				onError: 'continueRegularOutput',
			});
			const errors = items.map(({ json }) => json.error);
			const isObject = !String(errors[1]).includes('came out as');
			expect(errors).toEqual([
				`The value came out as 'undefined': check the expression in '${label}'`,
				isObject
					? `'${label}' must be text, but the expression gave an object`
					: `The value came out as '[object Object]': check the expression in '${label}'`,
			]);
		}
		expect(sent).toEqual([]);
	},
);

test.each(['undefined', 'null', 'NaN', '[object Object]', ' undefined\n'])(
	'%j is no ID',
	async (value) => {
		const sent = clerk();
		const { error } = await runNode(
			{
				resource: 'session',
				operation: 'getAll',
				userId: byId('={{ $json.value }}'),
			},
			{ items: [{ value }] },
		);
		expect(error?.message).toBe(
			`The value came out as '${value.trim()}': check the expression in 'User'`,
		);
		expect(error?.description).toContain('Nothing was sent to Clerk');
		expect(sent).toEqual([]);
	},
);

test.each(['user_1, undefined', '-undefined', '+null', ['user_1', 'NaN']])(
	'a list of IDs with %j is refused',
	async (userId) => {
		const sent = clerk();
		const { error } = await runNode(
			{ resource: 'user', operation: 'getAll', filters: { userId: '={{ $json.userId }}' } },
			{ items: [{ userId }] },
		);
		expect(error?.message).toMatch(
			/^The value came out as '\w+': check the expression in 'User ID'$/,
		);
		expect(sent).toEqual([]);
	},
);

test('a name may read like a missing value', async () => {
	const sent = clerk();
	await runNode({
		resource: 'user',
		operation: 'create',
		firstName: 'Undefined',
		lastName: 'null',
		additionalFields: { username: 'NaN' },
	});
	expect(sent[0].body).toEqual({ first_name: 'Undefined', last_name: 'null', username: 'NaN' });
});

/** Every field that takes text, or several texts. */
const texts = everyOperation.flatMap((declared) => {
	const { operation } = declared;
	return (
		operation.fields
			.flatMap((field) => [
				{ field, holder: undefined, shows: shownBy(field) },
				...(field.members ?? []).map((member) => ({
					field: member,
					holder: field.name,
					shows: { ...shownBy(field), ...shownBy(member) },
				})),
			])
			.filter(({ field }) => ['string', 'options', 'multiOptions'].includes(field.property.type))
			// What a caller sent is judged, whatever it is.
			.filter(({ field }) => !(operation.output.isVerdict && field.name === 'token'))
			.map(({ field, holder, shows }) => ({
				where: declared.name,
				name: field.name,
				holder,
				label: field.property.displayName,
				parameters: { ...smallest(declared), ...shows },
			}))
	);
});

test('two hundred fields take text', () => expect(texts.length).toBeGreaterThan(200));

test.each(texts)(
	'$where, field $name: an object is named as one, also in a list or in a text',
	async ({ name, holder, label, parameters }) => {
		const sent = clerk();
		for (const value of [
			'={{ ({ name: "Ada" }) }}',
			'={{ [{ name: "Ada" }] }}',
			'=Dr. {{ ({ name: "Ada" }) }}',
		]) {
			const inside = holder && { [holder]: { ...Object(parameters[holder]), [name]: value } };
			const { error } = await runNode({
				...parameters,
				...(inside || { [name]: value }),
			} as INodeParameters);
			expect(error?.message).toMatch(
				new RegExp(`^'${label}' must be text, but the expression gave an? (object|list)$`),
			);
			expect(JSON.stringify([error?.message, error?.description])).not.toContain('[object');
		}
		expect(sent).toEqual([]);
	},
);

test.each([
	['a list', ['Ada'], 'a list'],
	['a number that is none', NaN, 'NaN'],
	['an object', { name: 'Ada' }, 'an object'],
])('text can not be %s', async (_, value, name) => {
	const sent = clerk();
	const { error } = await runNode(
		{
			resource: 'user',
			operation: 'create',
			firstName: '={{ $json.value }}',
		},
		{ items: [{ value } as IDataObject] },
	);
	expect(error?.message).toBe(`'First Name' must be text, but the expression gave ${name}`);
	expect(error?.description).toContain("Check the expression in 'First Name'");
	expect(sent).toEqual([]);
});

test('a date can not be an object', async () => {
	const sent = clerk();
	const { error } = await runNode({
		resource: 'user',
		operation: 'getAll',
		filters: { createdAtAfter: '={{ ({ at: 1 }) }}' },
	});
	expect(error?.message).toBe("'Created After' must be a date, but the expression gave an object");
	expect(sent).toEqual([]);
});

test.each(['output', 'selectedFields'])('%s can not be an object', async (name) => {
	const { error } = await runNode({
		resource: 'user',
		operation: 'get',
		userId: byId('user_1'),
		output: 'selected',
		selectedFields: ['username'],
		[name]: '={{ ({ a: 1 }) }}',
	});
	expect(error?.message).toMatch(/must be text, but the expression gave an object$/);
});
