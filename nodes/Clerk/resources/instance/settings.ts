import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { flag } from '../../fields/kinds';
import { allowLockout, allowTestUsers } from './consents';
import { betaSettings, inOrder } from './fields';
import { protectShape } from './shapes';

export const getProtectSettings = operation({
	name: 'Get Protect Settings',
	value: 'getProtectSettings',
	action: 'Get Protect settings of an instance',
	description: 'Retrieve the settings of Clerk Protect, which keeps out bots and fraud',
	source: 'GetInstanceProtect',
	request: 'GET /instance/protect',
	fields: [],
	output: { shape: protectShape },
});

export const updateProtectSettings = operation({
	name: 'Update Protect Settings',
	value: 'updateProtectSettings',
	action: 'Update Protect settings of an instance',
	description: 'Turn parts of Clerk Protect on or off',
	source: 'UpdateInstanceProtect',
	request: 'PATCH /instance/protect',
	...inOrder,
	stops: 'signIns',
	fields: [
		collection('updateFields', [
			flag('rulesEnabled', { description: 'Whether your Protect rules apply' }),
			flag('specterEnabled', { description: 'Whether Specter, a part of Clerk Protect, is on' }),
		]),
	],
	output: { shape: protectShape },
});

export const updateBetaSettings = operation({
	name: 'Update Beta Settings',
	value: 'updateBetaSettings',
	action: 'Update beta settings of an instance',
	description: 'Change beta settings. Can lock people out, or let test users sign in.',
	source: 'UpdateInstanceAuthConfig',
	request: 'PATCH /beta_features/instance_settings',
	...inOrder,
	stops: 'signIns',
	fields: [collection('updateFields', betaSettings), allowLockout.field, allowTestUsers.field],
	output: {
		shape: {
			id: 'string',
			restrictedToAllowlist: 'boolean',
			fromEmailAddress: 'string',
			progressiveSignUp: 'boolean',
		},
	},
	check: (values) => {
		allowLockout.check(values.restrictedToAllowlist === true, values.allowLockout);
		allowTestUsers.check(values.testMode === true, values.allowTestUsers);
	},
});
