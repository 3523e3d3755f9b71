import type { IDataObject } from 'n8n-workflow';
import {
	metadataMode,
	metadataToUpdate,
	privateMetadata,
	publicMetadata,
	saveWithMetadata,
	unsafeMetadata,
} from '../../declare/metadata';
import { operation, type OperationContext } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { textList } from '../../fields/kinds';
import { failureOf } from '../../declare/composed';
import { userRecord } from '../../output/records/user';
import {
	accountFields,
	identifiersOf,
	names,
	password,
	skipPasswordChecks,
	skipPasswordRequirement,
} from './fields';
import {
	isTaken,
	matchBy,
	matchedName,
	matchedValue,
	matchFields,
	matchUser,
	type Match,
} from './matchUser';
import { checkPasswordDigest } from './passwordDigest';
import { requests } from './requests';

/** What only a new user is given: an existing one has these as records of their own. */
const ONLY_NEW = ['email_address', 'phone_number', 'skip_password_requirement'];

export const createOrUpdate = operation({
	name: 'Create or Update',
	value: 'createOrUpdate',
	action: 'Create or update a user',
	description:
		'Create a user, or update the existing one (upsert). To change email addresses and phone numbers of an existing user, use the resources Email Address and Phone Number.',
	source: [
		'CreateUser',
		'GetUserList',
		'GetUser',
		'UpdateUser',
		'UpdateUserMetadata',
		'ReplaceUserMetadata',
	],
	request: 'POST /users',
	also: ['GET /users', 'GET /users/{userId}', ...Object.values(requests)],
	isComposed: true,
	serializeBy: (values) => [
		`${matchBy(values)} ${matchedValue(values).toLowerCase()}`,
		...identifiersOf(values),
	],
	fields: [
		...matchFields,
		...names,
		collection('metadata', metadataToUpdate(privateMetadata, publicMetadata, unsafeMetadata)),
		collection('additionalFields', [
			...accountFields.filter(({ name }) => name !== 'createdAt'),
			textList('emailAddress', {
				displayName: 'Email Addresses of New User',
				placeholder: 'e.g. nathan@example.com',
				description: 'Separated by commas. Ignored if the user exists.',
			}),
			password,
			textList('phoneNumber', {
				displayName: 'Phone Numbers of New User',
				placeholder: 'e.g. +15555550100',
				description: 'Separated by commas. Ignored if the user exists.',
			}),
			skipPasswordChecks,
			skipPasswordRequirement,
		]),
		collection('options', [metadataMode]),
	],
	output: { ...userRecord, shape: { ...userRecord.shape, created: 'boolean' } },
	check: checkPasswordDigest,
	run: async (call) => {
		const found = await matchUser(call.values, call);
		const { record, created } =
			found === undefined
				? await create(call).catch(async (error: unknown) => {
						// Another run may have created the user since.
						const other = isTaken(error, call.values)
							? await matchUser(call.values, call)
							: undefined;
						if (other === undefined) throw error;
						return await update(call, other);
					})
				: await update(call, found).catch(async (error: unknown) => {
						// Or deleted it.
						if (failureOf(error)?.status !== 404) throw error;
						return await create(call);
					});
		const result = call.presentResult(record);
		return [result.success ? { ...result, created } : result];
	},
});

/** What was saved, and whether it is new. */
interface Saved {
	record: IDataObject;
	created: boolean;
}

type Call = OperationContext<Match & { emailAddress?: string[]; metadataMode?: string }>;

async function create({ values, payload, send }: Call): Promise<Saved> {
	const { emailAddress = [] } = values;
	const matchValue = matchedValue(values);
	const matched: IDataObject =
		matchBy(values) === 'email'
			? { email_address: [...new Set([matchValue, ...emailAddress])] }
			: { [matchedName(values)]: matchValue };
	return { record: await send('POST /users', { ...payload, ...matched }), created: true };
}

async function update(call: Call, userId: string): Promise<Saved> {
	const skipsChecks = call.payload.password === undefined ? ['skip_password_checks'] : [];
	const left = new Set([...ONLY_NEW, ...skipsChecks]);
	const payload = Object.fromEntries(
		Object.entries(call.payload).filter(([name]) => !left.has(name)),
	);
	const send: Call['send'] = async (template, data) => await call.send(template, data, { userId });
	const isEmpty = Object.keys(payload).length === 0;
	const record = isEmpty
		? await send('GET /users/{userId}')
		: await saveWithMetadata(requests, { ...call, payload, send });
	return { record, created: false };
}
