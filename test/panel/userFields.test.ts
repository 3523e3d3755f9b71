import type { INodeParameters, INodeProperties } from 'n8n-workflow';
import { Clerk } from '../../nodes/Clerk/Clerk.node';
import { shown } from './shown';

/** The fields that people meet when they write users: what is near at hand, and what it is called. */

const { properties } = new Clerk().description;
const panel = (operation: string, more: INodeParameters = {}) =>
	shown(properties, { resource: 'user', operation, output: 'simplified', ...more }).slice(2);
const namesOf = (some: INodeProperties[]) => some.map(({ name }) => name);
const entriesOf = (operation: string, collection: string) =>
	panel(operation).find(({ name }) => name === collection)?.options as INodeProperties[];

test('Create has the common fields at the top, each once', () => {
	expect(namesOf(panel('create'))).toEqual([
		'emailAddress',
		'firstName',
		'lastName',
		'password',
		'additionalFields',
		'output',
		'options',
	]);
	expect(namesOf(entriesOf('create', 'additionalFields'))).not.toContain('password');
});

test('Create or Update has names and metadata at the top', () => {
	expect(namesOf(panel('createOrUpdate', { matchBy: 'email' })).slice(2)).toEqual([
		'firstName',
		'lastName',
		'metadata',
		'additionalFields',
		'output',
		'options',
	]);
});

test('Update Metadata opens with nothing that could be wrong', () => {
	expect(namesOf(panel('updateMetadata'))).toEqual(['userId', 'metadata', 'output', 'options']);
	expect(namesOf(entriesOf('updateMetadata', 'options'))).toContain('metadataMode');
});

test('the request settings are the last entries of Options', () => {
	const labels = entriesOf('delete', 'options')
		.slice(-3)
		.map(({ displayName }) => displayName);
	expect(labels).toEqual(['Concurrent Requests', 'Rate Limit Wait (Seconds)', 'Timeout (Seconds)']);
});

test.each([
	['createOrganizationEnabled', 'Can Create Organizations'],
	['createOrganizationsLimit', 'Max Organizations'],
	['deleteSelfEnabled', 'Can Delete Own Account'],
	['emailAddressIdentificationStatus', 'Email Status'],
	['phoneNumberIdentificationStatus', 'Phone Status'],
	['skipUserRequirement', 'Skip Required Identifiers'],
])('%s is called %s', (name, label) => {
	const entry = entriesOf('create', 'additionalFields').find((one) => one.name === name);
	expect(entry?.displayName).toBe(label);
});
