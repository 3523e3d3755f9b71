import type { IExecuteFunctions, INode, INodeParameters } from 'n8n-workflow';
import { Clerk } from '../../nodes/Clerk/Clerk.node.ts';
import { byId } from '../support/locator';
import { runNode, type RunSettings } from '../support/runNode';
import { clerkError, standInForClerk } from '../support/standInForClerk';

/** How an error reads: the panel's names, one line an error, as HTML for the editor alone. */

const create: INodeParameters = {
	resource: 'user',
	operation: 'create',
	emailAddress: 'a@example.com',
};

type Told = [code: string, message: string, param?: string];

const refuse = async (told: Told[], parameters = create, settings: RunSettings = {}) => {
	const errors = told.flatMap((one) => clerkError(...one).errors);
	standInForClerk(() => ({ status: 422, body: { errors, clerk_trace_id: 'trace_1' } }));
	return await runNode(parameters, settings);
};

test.each<[string, Told, string]>([
	[
		'a name in backticks',
		['x', '`first_name` must not be longer than 256 characters.', 'first_name'],
		"'First Name' must not be longer than 256 characters.",
	],
	[
		'a bare name',
		['x', 'email_address is not a valid parameter for this request.', 'email_address'],
		"'Email Address' is not a valid parameter for this request.",
	],
	[
		'a name that the panel does not show',
		['x', '`custom_id_url` is not known.', 'custom_id_url'],
		"'Custom ID URL' is not known.",
	],
	['a part of a value', ['x', 'Too deep.', 'public_metadata.plan'], 'Public Metadata: Too deep.'],
	['a field it does not name', ['x', 'It is too long.', 'username'], 'Username: It is too long.'],
	[
		'a field it names itself',
		['x', 'Password has been found in a data breach.', 'password'],
		'Password has been found in a data breach.',
	],
	[
		'a list in JSON',
		['x', `["email_address","phone_number"] data doesn't match user requirements`],
		"Email Address, Phone Number: data doesn't match user requirements",
	],
	[
		'what only looks like a name',
		['x', 'No user was found with id user_2ab, role org:sys_admin, key some_thing.'],
		'No user was found with id user_2ab, role org:sys_admin, key some_thing.',
	],
	['code in backticks', ['x', 'Write `a b`.'], "Write 'a b'."],
])('%s', async (_, told, message) => {
	const { error } = await refuse([told]);
	expect(error?.message).toBe(message);
});

test('data that is missing is listed by its labels', async () => {
	const names = ['email_address', 'username'];
	const [entry] = clerkError('form_data_missing', `${JSON.stringify(names)} data is needed`).errors;
	const errors = [{ ...entry, meta: { param_names: names } }];
	standInForClerk(() => ({ status: 422, body: { errors } }));
	const { error } = await runNode(create);
	expect(error?.message).toBe('Email Address, Username: data is needed');
	expect(error?.description).toContain('Your Clerk instance requires these values.');
});

describe('several errors', () => {
	const two: Told[] = [
		['form_param_format_invalid', '`first_name` has <b>bold</b> & `code`\nin it.', 'first_name'],
		['form_password_pwned', 'It has been found in an online data breach.', 'password'],
	];

	test('are a headline and a line each; code, status and trace are details', async () => {
		const { error } = await refuse(two);
		expect(error?.message).toBe('Clerk refused 2 values: First Name, Password');
		expect(error?.description).toBe(
			[
				"• 'First Name' has &lt;b&gt;bold&lt;/b&gt; &amp; 'Code'",
				'in it.',
				"• Password: It has been found in an online data breach. If you migrate existing passwords, turn on 'Skip Password Checks'.",
			].join('<br>'),
		);
		expect(error?.messages).toEqual([
			'POST /users: HTTP 422, form_param_format_invalid, form_password_pwned',
			'Clerk trace ID: trace_1',
		]);
	});

	test.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
		'are plain text in the item of a run that goes on: %s',
		async (onError) => {
			const { items, failed } = await refuse(two, create, { onError });
			const [{ json }] = [...items, ...failed];
			expect(json.error).toBe('Clerk refused 2 values: First Name, Password');
			expect(json.message).toBe(
				[
					"• 'First Name' has <b>bold</b> & 'Code'",
					'in it.',
					"• Password: It has been found in an online data breach. If you migrate existing passwords, turn on 'Skip Password Checks'.",
					'(POST /users: HTTP 422, form_param_format_invalid, form_password_pwned; Clerk trace ID: trace_1)',
				].join('\n'),
			);
		},
	);

	test('of one field, or of none, are counted', async () => {
		const [first] = two;
		const same = await refuse([first, ['x', 'It is rude.', 'first_name']]);
		expect(same.error?.message).toBe('Clerk refused First Name for 2 reasons');
		const none = await refuse([first, ['x', 'It rains.']]);
		expect(none.error?.message).toBe('Clerk refused this for 2 reasons');
		expect(none.error?.description).toContain('<br>• It rains.');
	});

	test('are told whole to an agent, which gets the message alone', async () => {
		const clerk = new Clerk();
		const node = {
			...clerk,
			async execute(this: IExecuteFunctions) {
				const getNode = this.getNode.bind(this);
				const asTool = (): INode => ({ ...getNode(), type: 'n8n-nodes-clerk.clerkTool' });
				return await clerk.execute.call(Object.assign(this, { getNode: asTool }));
			},
		};
		const { error } = await refuse(two, create, { node });
		expect(error?.message).toContain('Clerk refused 2 values: First Name, Password. ');
		expect(error?.message).toContain('<b>bold</b> & ');
		expect(error?.message).toContain('If you migrate existing passwords');
		expect(error?.description).toBeUndefined();
	});
});

test('a taken address: how to update that user instead', async () => {
	const taken: Told = ['form_identifier_exists', 'That email address is taken.', 'email_address'];
	const { error } = await refuse([taken]);
	expect(error?.message).toBe('That email address is taken.');
	expect(error?.description).toContain('use User → Create or Update.');
	// Where it would be no help, it is not told.
	const update = { resource: 'user', operation: 'update', userId: byId('user_1') };
	const other = await refuse([taken], { ...update, updateFields: { username: 'ada' } });
	expect(other.error?.description).toBe(
		'This value must be unique, and another record already has it.',
	);
});

describe('an empty field', () => {
	const get = (userId: INodeParameters[string]): INodeParameters => ({
		resource: 'user',
		operation: 'get',
		userId,
	});
	const items = [{ id: 'user_0' }, { id: 'user_1' }, {}];

	test('by an expression: which item, and that nothing was sent', async () => {
		const sent = standInForClerk(() => ({ body: {} }));
		const { error } = await runNode(get(byId('={{ $json.nothing }}')), { items });
		expect(error?.message).toBe("The expression in 'User' gave no value for item 0");
		expect(error?.description).toBe(
			'Check that this item has the field that the expression refers to.<br>Nothing was sent to Clerk.',
		);
		expect(sent).toEqual([]);
	});

	test.each<[string, INodeParameters, string, string]>([
		['blanks', get(byId('  ')), 'User', 'Choose one from the list, or enter an ID.'],
		[
			'an agent left it out',
			get(byId("={{ $fromAI('User', '', 'string', '') }}")),
			'User',
			'Choose one from the list, or enter an ID.',
		],
		[
			'blanks for a text',
			{ resource: 'user', operation: 'createOrUpdate', matchBy: 'email', matchEmail: ' ' },
			'Email Address to Match',
			'Enter a value.',
		],
	])('that was left empty (%s): what to do', async (_, parameters, label, remedy) => {
		const sent = standInForClerk(() => ({ body: {} }));
		const { error } = await runNode(parameters, { items: [{}] });
		expect(error?.message).toBe(`'${label}' is empty`);
		expect(error?.description).toBe(`${remedy}<br>Nothing was sent to Clerk.`);
		expect(sent).toEqual([]);
	});

	test('in a later item: what was done before is counted', async () => {
		standInForClerk(() => ({ body: { id: 'user_1' } }));
		const { error } = await runNode(
			{ ...get(byId('={{ $json.id }}')), options: { concurrency: 1 } },
			{ items },
		);
		expect(error?.message).toBe("The expression in 'User' gave no value for item 2");
		expect(error?.description).toContain('2 of 3 items were carried out before the run stopped.');
		expect(error?.description).not.toContain('Nothing was sent');
	});
});

test('where Clerk refused every item, it is said in words', async () => {
	const remove = { resource: 'user', operation: 'delete', userId: byId('={{ $json.id }}') };
	standInForClerk(() => ({ status: 403, body: clerkError('x', 'No.') }));
	const { error } = await runNode(remove, { items: [{ id: 'a' }, { id: 'b' }] });
	expect(error?.description).toContain('None of the 2 items was carried out.');
	expect(error?.description).not.toContain('0 of 2');
});
