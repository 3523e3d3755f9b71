import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Output } from '../../nodes/Clerk/output/output';
import { emailAddressRecord } from '../../nodes/Clerk/output/records/emailAddress';
import { invitationRecord } from '../../nodes/Clerk/output/records/invitation';
import { organizationRecord } from '../../nodes/Clerk/output/records/organization';
import { organizationDomainRecord } from '../../nodes/Clerk/output/records/organizationDomain';
import { organizationInvitationRecord } from '../../nodes/Clerk/output/records/organizationInvitation';
import { organizationMembershipRecord } from '../../nodes/Clerk/output/records/organizationMembership';
import { organizationPermissionRecord } from '../../nodes/Clerk/output/records/organizationPermission';
import { organizationRoleRecord } from '../../nodes/Clerk/output/records/organizationRole';
import { phoneNumberRecord } from '../../nodes/Clerk/output/records/phoneNumber';
import { sessionRecord } from '../../nodes/Clerk/output/records/session';
import { userRecord } from '../../nodes/Clerk/output/records/user';
import { waitlistEntryRecord } from '../../nodes/Clerk/output/records/waitlistEntry';
import { everyOperation, smallest } from '../support/everyOperation';
import { guardedAnswer, guardedAnswers } from '../support/guardedAnswers';
import { loadOutputFields, runNode } from '../support/runNode';
import { standInForClerk } from '../support/standInForClerk';

/** A record has one shape, from wherever it comes: what people get, over all declarations. */
const RECORDS: Record<string, Output> = {
	email_address: emailAddressRecord,
	invitation: invitationRecord,
	organization: organizationRecord,
	organization_domain: organizationDomainRecord,
	organization_invitation: organizationInvitationRecord,
	organization_membership: organizationMembershipRecord,
	permission: organizationPermissionRecord,
	phone_number: phoneNumberRecord,
	role: organizationRoleRecord,
	session: sessionRecord,
	user: userRecord,
	waitlist_entry: waitlistEntryRecord,
};

type Declared = (typeof everyOperation)[number];

const PICTURE = { data: btoa('pixels'), mimeType: 'image/png', fileName: 'ada.png' };
/** What a result says of a new record alone. */
const WHEN_NEW = ['success', 'apiKey', 'secret', 'secretKey', 'clientSecret', 'token'];
const HIDDEN_IN_LISTS = ['privateMetadata', 'unsafeMetadata', 'url'];

/** The record in an answer as the document has it, of one or of many. */
function recordIn(answer: unknown): IDataObject {
	const { data } = Object(answer) as IDataObject;
	const list = Array.isArray(answer) ? answer : data;
	return (Array.isArray(list) ? list[0] : answer) as IDataObject;
}

const isList = ({ operation }: Declared) => operation.records !== undefined;

/** Operations that answer with a record of Clerk's, by what Clerk calls it. */
const answering = everyOperation.flatMap((declared) => {
	const { operation, name } = declared;
	const record = recordIn(guardedAnswers([operation.request])[0]);
	// What is left of a deleted record has a shape of its own.
	if (!record?.object || 'deleted' in record || name === 'organizationMembership: delete')
		return [];
	if (operation.isComposed) return [];
	// A text that the document does not fix tells nothing.
	if (record.object === 'x') return [];
	return [{ ...declared, object: String(record.object), record }];
});

async function itemOf(parameters: INodeParameters): Promise<IDataObject> {
	standInForClerk((request) => ({ body: guardedAnswer(request) }));
	const { items, error } = await runNode(parameters, { file: PICTURE });
	expect(error?.message).toBeUndefined();
	return items[0].json;
}

/** What a shape has only if Clerk sends it, and in what Clerk sends it. */
const SENT_IN: Record<string, string> = {
	membersCount: 'members_count',
	organizationName: 'public_organization_data',
	pendingInvitationsCount: 'pending_invitations_count',
	userId: 'user_id',
};

function keysOf({ shape }: Output, record: IDataObject): string[] {
	return Object.entries(shape).flatMap(([name, kind]) => {
		const isOptional = typeof kind === 'object' && 'ifSent' in kind;
		return isOptional && !(SENT_IN[name] in record) ? [] : [name];
	});
}

test('the document has many operations that answer with a record', () => {
	const objects = answering.map(({ object }) => object);
	expect(objects.length).toBeGreaterThan(75);
	expect(objects).toEqual(expect.arrayContaining(Object.keys(RECORDS)));
});

describe('simplified has the keys of the record, in their order', () => {
	test.each(answering.filter(({ object }) => object in RECORDS))('$name', async (declared) => {
		const { object, record } = declared;
		const all = keysOf(RECORDS[object], record);
		const keys = isList(declared)
			? all.filter((name) => !HIDDEN_IN_LISTS.includes(name))
			: [...all, 'success'];
		expect(Object.keys(await itemOf(smallest(declared)))).toEqual(keys);
	});

	const others = answering.filter(({ object }) => !(object in RECORDS));
	const pairs = others.flatMap((one) => {
		const first = others.find(({ object }) => object === one.object)!;
		return first === one ? [] : [{ first, one, name: one.name, as: first.name }];
	});
	test.each(pairs)('$name as $as', async ({ first, one }) => {
		const [a, b] = [await itemOf(smallest(first)), await itemOf(smallest(one))];
		const visible = (item: IDataObject) =>
			Object.keys(item).filter((name) => ![...HIDDEN_IN_LISTS, ...WHEN_NEW].includes(name));
		expect(visible(a)).toEqual(visible(b));
	});
});

test('records inside records have the same shape', async () => {
	const operation = (name: string) => everyOperation.find((one) => one.name === name)!;
	const keys = (records: unknown) => Object.keys((records as IDataObject[])[0]);
	const user = await itemOf(smallest(operation('user: get')));
	expect(keys(user.emailAddresses)).toEqual(Object.keys(emailAddressRecord.shape));
	expect(keys(user.phoneNumbers)).toEqual(Object.keys(phoneNumberRecord.shape));
	const listed = await itemOf(smallest(operation('user: getAll')));
	expect(keys(listed.emailAddresses)).toEqual(Object.keys(emailAddressRecord.shape));
	const client = await itemOf(smallest(operation('client: get')));
	expect(keys(client.sessions)).toEqual(Object.keys(sessionRecord.shape));
	const role = await itemOf(smallest(operation('organizationRole: get')));
	expect(keys(role.permissions)).toEqual(Object.keys(organizationPermissionRecord.shape));
	const entry = smallest(operation('waitlistEntry: invite'));
	expect(keys([(await itemOf(entry)).invitation])).toEqual(Object.keys(invitationRecord.shape));
	const entries = await itemOf(smallest(operation('waitlistEntry: getAll')));
	expect(keys([entries.invitation])).toEqual(
		Object.keys(invitationRecord.shape).filter((name) => name !== 'url'),
	);
});

test('Create or Update adds what it did, and Export has each record as its own operations do', async () => {
	const operation = (name: string) => everyOperation.find((one) => one.name === name)!;
	const user = Object.keys(userRecord.shape);
	const saved = await itemOf(smallest(operation('user: createOrUpdate')));
	expect(Object.keys(saved)).toEqual([...user, 'created', 'success']);
	const exported = await itemOf(smallest(operation('user: export')));
	expect(Object.keys(exported.profile as object)).toEqual(user);
	const inList = async (name: string) => Object.keys(await itemOf(smallest(operation(name))));
	const first = (records: unknown) => Object.keys((records as object[])[0]);
	expect(first(exported.organizationMemberships)).toEqual(
		await inList('user: getAllOrganizationMemberships'),
	);
	expect(first(exported.organizationInvitations)).toEqual(
		await inList('user: getAllOrganizationInvitations'),
	);
	expect(first(exported.sessions)).toEqual(await inList('session: getAll'));
	const selected = await itemOf({
		...smallest(operation('user: export')),
		output: 'selected',
		selectedFields: ['organizationInvitations'],
	});
	expect(first(selected.organizationInvitations)).toContain('url');
});

test.each(answering.filter(({ operation }) => operation.output.selectable))(
	'$name offers the same fields for selection, in the same order, then what only selection gives',
	async ({ operation, resource, object }) => {
		const offered = (await loadOutputFields({ resource, operation: operation.value })).map(
			({ value }) => value,
		);
		const { shape } = RECORDS[object] ?? operation.output;
		const names = Object.keys(shape).filter((name) => name !== 'id');
		expect(offered.filter((name) => names.includes(String(name)))).toEqual(names);
		if (object in RECORDS) expect(offered.slice(0, names.length)).toEqual(names);
	},
);
