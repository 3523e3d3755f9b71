import { UserError } from 'n8n-workflow';
import { fieldsToClear } from '../../declare/fieldsToClear';
import {
	checkMetadataGiven,
	metadataMode,
	metadataToSet,
	privateMetadata,
	publicMetadata,
	unsafeMetadata,
	updateWithMetadata,
} from '../../declare/metadata';
import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { flag, text } from '../../fields/kinds';
import { userRecord } from '../../output/records/user';
import { accountFields, checkPasswordDigest, password, skipPasswordChecks } from './fields';
import { user } from './locator';
import { requests } from './requests';

export const update = operation({
	name: 'Update',
	value: 'update',
	action: 'Update a user',
	description: 'Change the profile, the settings or the metadata of a user',
	source: ['UpdateUser', 'UpdateUserMetadata', 'ReplaceUserMetadata'],
	request: 'PATCH /users/{userId}',
	also: [requests.merge, requests.replace],
	fields: [
		user(),
		collection('updateFields', [
			...accountFields,
			fieldsToClear('externalId', 'firstName', 'lastName', 'locale', 'username'),
			flag('notifyPrimaryEmailAddressChanged', {
				description: 'Whether to tell the user about a new primary email address',
			}),
			password,
			text('primaryEmailAddressId', {
				placeholder: 'e.g. idn_2NNEqL2nrIRdJ194ndJqAHwEfxC',
				description: 'ID of the verified email address of the user that becomes the primary one',
			}),
			text('primaryPhoneNumberId', {
				placeholder: 'e.g. idn_2NNEqL2nrIRdJ194ndJqAHwEfxC',
				description: 'ID of the verified phone number of the user that becomes the primary one',
			}),
			text('primaryWeb3WalletId', {
				displayName: 'Primary Web3 Wallet ID',
				placeholder: 'e.g. idn_2NNEqL2nrIRdJ194ndJqAHwEfxC',
				description: 'ID of the web3 wallet of the user that becomes the primary one',
			}),
			privateMetadata,
			text('profileImageId', { description: 'ID of the image that becomes the profile image' }),
			publicMetadata,
			flag('signOutOfOtherSessions', {
				description: 'Whether the new password signs the user out everywhere. Needs Password.',
			}),
			skipPasswordChecks,
			unsafeMetadata,
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
					"'Sign Out of Other Sessions' and 'Skip Password Checks' only go with a new password.",
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
	fields: [user(), metadataMode, ...metadataToSet(publicMetadata, privateMetadata, unsafeMetadata)],
	output: userRecord,
	check: checkMetadataGiven,
	run: updateWithMetadata(requests),
});
