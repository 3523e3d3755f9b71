import { UserError } from 'n8n-workflow';
import { fieldsToClear } from '../../declare/fieldsToClear';
import {
	checkMetadataGiven,
	metadataMode,
	metadataToUpdate,
	privateMetadata,
	publicMetadata,
	unsafeMetadata,
	updateWithMetadata,
} from '../../declare/metadata';
import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { flag, text } from '../../fields/kinds';
import { userRecord } from '../../output/records/user';
import { accountFields, names, password, skipPasswordChecks } from './fields';
import { user } from './locator';
import { checkPasswordDigest } from './passwordDigest';
import { requests } from './requests';

export const update = operation({
	name: 'Update',
	value: 'update',
	action: 'Update a user',
	description:
		"Change a user's profile, settings or metadata. To add or change email addresses and phone numbers, use the resources Email Address and Phone Number.",
	source: ['UpdateUser', 'UpdateUserMetadata', 'ReplaceUserMetadata'],
	request: 'PATCH /users/{userId}',
	also: [requests.merge, requests.replace],
	fields: [
		user(),
		collection('updateFields', [
			...accountFields,
			...names,
			fieldsToClear('externalId', 'firstName', 'lastName', 'locale', 'username'),
			flag('notifyPrimaryEmailAddressChanged', {
				displayName: 'Notify Previous Address',
				description:
					'Whether to email the previous primary address if Primary Email Address ID changes',
			}),
			password,
			text('primaryEmailAddressId', {
				placeholder: 'e.g. idn_2NNEqL2nrIRdJ194ndJqAHwEfxC',
				description:
					'ID of a verified email address of the user. Add new ones with Email Address → Create.',
			}),
			text('primaryPhoneNumberId', {
				placeholder: 'e.g. idn_2NNEqL2nrIRdJ194ndJqAHwEfxC',
				description:
					'ID of a verified phone number of the user. Add new ones with Phone Number → Create.',
			}),
			text('primaryWeb3WalletId', {
				displayName: 'Primary Web3 Wallet ID',
				placeholder: 'e.g. idn_2NNEqL2nrIRdJ194ndJqAHwEfxC',
				description: 'ID of a verified Web3 wallet of the user',
			}),
			...metadataToUpdate(privateMetadata, publicMetadata, unsafeMetadata),
			text('profileImageId'),
			flag('signOutOfOtherSessions', {
				displayName: 'Sign Out of Other Sessions',
				description: 'Whether to sign the user out everywhere. Requires Password.',
			}),
			skipPasswordChecks,
		]),
		collection('options', [metadataMode]),
	],
	output: userRecord,
	check: (values) => {
		checkPasswordDigest(values);
		if (
			values.password === undefined &&
			(values.signOutOfOtherSessions || values.skipPasswordChecks)
		) {
			throw new UserError("'Password' is empty", {
				description:
					"'Sign Out of Other Sessions' and 'Skip Password Checks' require a new password.",
			});
		}
	},
	run: updateWithMetadata(requests),
});

export const updateMetadata = operation({
	name: 'Update Metadata',
	value: 'updateMetadata',
	action: "Update a user's metadata",
	description: 'Change or replace the public, private or unsafe metadata of a user',
	source: ['UpdateUserMetadata', 'ReplaceUserMetadata'],
	request: 'PATCH /users/{userId}/metadata',
	also: [requests.replace],
	fields: [
		user(),
		collection('metadata', metadataToUpdate(privateMetadata, publicMetadata, unsafeMetadata)),
		collection('options', [metadataMode]),
	],
	output: userRecord,
	check: checkMetadataGiven,
	run: updateWithMetadata(requests),
});
