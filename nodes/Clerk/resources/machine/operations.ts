import { deletes } from '../../declare/deletes';
import { getMany } from '../../declare/getMany';
import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { integer, text } from '../../fields/kinds';
import { orderBy } from '../../fields/orderBy';
import { machine, scopedMachines } from './locator';
import { LETS, machineRecord, machineWithKey } from './shapes';

const name = { placeholder: 'e.g. Billing service' };

const defaultTokenTtl = integer('defaultTokenTtl', {
	min: 1,
	max: 315_360_000,
	default: 3600,
	displayName: 'Default Token TTL (Seconds)',
	description: 'How long its tokens are valid. One hour by default.',
});

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create a machine',
	description: 'Create a machine, such as a service or a worker, with its secret key',
	undoneBy: 'Delete',
	source: 'CreateMachine',
	request: 'POST /machines',
	fields: [
		text('name', { required: true, ...name }),
		collection('additionalFields', [defaultTokenTtl, scopedMachines]),
	],
	resultLets: LETS,
	handsOut: true,
	output: machineWithKey,
});

export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get a machine',
	description: 'Retrieve a machine with the machines it may call',
	source: 'GetMachine',
	request: 'GET /machines/{machineId}',
	fields: [machine()],
	output: machineRecord,
});

export const getAll = getMany({
	action: 'Get many machines',
	description: 'List machines with the machines they may call',
	source: 'ListMachines',
	request: 'GET /machines',
	records: 'machines',
	fields: [],
	filters: [
		text('query', {
			displayName: 'Search',
			description: 'The ID, or part of the name',
		}),
	],
	options: [orderBy('createdAt', 'name')],
	output: machineRecord,
});

export const update = operation({
	name: 'Update',
	value: 'update',
	action: 'Update a machine',
	description: 'Change the name or the token lifetime of a machine',
	source: 'UpdateMachine',
	request: 'PATCH /machines/{machineId}',
	stops: 'app',
	fields: [machine(), collection('updateFields', [defaultTokenTtl, text('name', name)])],
	output: machineRecord,
});

export const remove = operation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete a machine',
	description: 'Delete a machine. Its secret key stops working.',
	source: 'DeleteMachine',
	request: 'DELETE /machines/{machineId}',
	stops: 'app',
	fields: [machine()],
	...deletes('machine', 'machineId'),
});
