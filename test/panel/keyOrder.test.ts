import type { INodeProperties } from 'n8n-workflow';
import { Clerk } from '../../nodes/Clerk/Clerk.node';
import { inKeyOrder } from '../../nodes/Clerk/panel/keyOrder';

test('properties, their choices and their modes have their keys in one order, unchanged', () => {
	const given: INodeProperties = {
		displayOptions: { show: { operation: ['get'] } },
		type: 'options',
		default: 'a',
		name: 'kind',
		displayName: 'Kind',
		options: [{ name: 'A', value: 'a' }],
	};
	const [sorted] = inKeyOrder([given]);
	expect(sorted).toEqual(given);
	expect(Object.keys(sorted)).toEqual([
		'displayName',
		'name',
		'options',
		'type',
		'default',
		'displayOptions',
	]);
	expect(Object.keys(Object(sorted.options?.[0]))).toEqual(['value', 'name']);
});

test('no key of what the editor loads is without a place in that order', () => {
	const { properties } = new Clerk().description;
	const [extended] = inKeyOrder([{ ...properties[0], unknown: 'new' } as INodeProperties]);
	// What has no place comes first.
	expect(Object.keys(extended)[0]).toBe('unknown');
	for (const property of properties) {
		expect(['displayName', 'value']).toContain(Object.keys(property)[0]);
	}
});
