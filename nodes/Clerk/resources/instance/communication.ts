import { fieldsToClear } from '../../declare/fieldsToClear';
import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { countryCodes, inOrder } from './fields';
import { communicationShape } from './shapes';

export const getCommunicationSettings = operation({
	name: 'Get Communication Settings',
	value: 'getCommunicationSettings',
	action: 'Get communication settings of an instance',
	description: 'Retrieve the countries that get no text messages',
	source: 'GetInstanceCommunication',
	request: 'GET /instance/communication',
	fields: [],
	output: { shape: communicationShape },
});

export const updateCommunicationSettings = operation({
	name: 'Update Communication Settings',
	value: 'updateCommunicationSettings',
	action: 'Update communication settings of an instance',
	description: 'Replace the list of countries that get no text messages',
	source: 'UpdateInstanceCommunication',
	request: 'PATCH /instance/communication',
	...inOrder,
	stops: 'signIns',
	fields: [
		collection('updateFields', [
			countryCodes('blockedCountryCodes', {
				description: 'Two-letter codes, separated by commas. Unblocks all other countries.',
			}),
			fieldsToClear('blockedCountryCodes'),
		]),
	],
	output: { shape: communicationShape },
});
