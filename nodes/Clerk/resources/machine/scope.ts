import { operation } from '../../declare/operation';
import { machine, scopedMachine } from './locator';

export const addScope = operation({
	name: 'Add Scope',
	value: 'addScope',
	action: 'Add a scope to a machine',
	description: 'Let a machine call another one',
	undoneBy: 'Remove Scope',
	source: 'CreateMachineScope',
	request: 'POST /machines/{machineId}/scopes',
	fields: [
		machine(),
		machine('toMachineId', {
			required: true,
			displayName: 'Other Machine',
			description: 'The machine that it may call',
		}),
	],
	output: { shape: { fromMachineId: 'string', toMachineId: 'string', createdAt: 'time' } },
});

export const removeScope = operation({
	name: 'Remove Scope',
	value: 'removeScope',
	action: 'Remove a scope from a machine',
	description: 'Stop letting a machine call another one',
	undoneBy: 'Add Scope',
	source: 'DeleteMachineScope',
	request: 'DELETE /machines/{machineId}/scopes/{otherMachineId}',
	stops: 'app',
	fields: [machine(), scopedMachine],
	output: { shape: { fromMachineId: 'string', toMachineId: 'string', deleted: 'boolean' } },
	whenGone: {
		answer: ({ machineId, otherMachineId }) => ({
			from_machine_id: machineId,
			to_machine_id: otherMachineId,
			deleted: true,
		}),
	},
});
