import { operation } from '../../declare/operation';
import { integer } from '../../fields/kinds';
import { machine } from './locator';
import { LETS, machineKey } from './shapes';

export const getSecretKey = operation({
	name: 'Get Secret Key',
	value: 'getSecretKey',
	action: 'Get the secret key of a machine',
	description: 'Retrieve the secret key of a machine',
	source: 'GetMachineSecretKey',
	request: 'GET /machines/{machineId}/secret_key',
	fields: [machine()],
	resultLets: LETS,
	handsOut: true,
	output: machineKey,
});

export const rotateSecretKey = operation({
	name: 'Rotate Secret Key',
	value: 'rotateSecretKey',
	action: 'Rotate the secret key of a machine',
	description: 'Give a machine a new secret key. The old one still works for a while.',
	cannotBeUndone: true,
	source: 'RotateMachineSecretKey',
	request: 'POST /machines/{machineId}/secret_key/rotate',
	stops: 'app',
	fields: [
		machine(),
		integer('previousTokenTtl', {
			required: true,
			min: 0,
			max: 28_800,
			default: 3600,
			displayName: 'Keep Old Key For (Seconds)',
			description: 'How long the old key still works, up to 8 hours. 0 ends it at once.',
		}),
	],
	resultLets: LETS,
	handsOut: true,
	output: machineKey,
});
