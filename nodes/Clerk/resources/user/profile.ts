import { UserError } from 'n8n-workflow';
import { collection } from '../../fields/collection';
import { fieldsToClear } from '../../fields/fieldsToClear';
import { flag, list, text } from '../../fields/kinds';
import {
	metadataMode,
	privateMetadata,
	publicMetadata,
	unsafeMetadata,
	updateWithMetadata,
} from '../../fields/metadata';
import { checkPasswordDigest, password } from '../../fields/password';
import { user } from '../../fields/user';
import { operation, type Values } from '../../operation';
import { deletes } from '../../output/deleted';
import { accountFields } from './account';
import { identifiersOf } from './identifiers';
import { createdUser, updatedUser, userProfile } from './shapes';

/** GetUser */
export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get user',
	description: 'Retrieve one user',
	request: 'GET /users/{userId}',
	fields: [user()],
	output: { shape: userProfile, selectable: userProfile },
});

/** CreateUser */
export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create user',
	description: 'Add a user, whose email addresses and phone numbers count as verified',
	request: 'POST /users',
	fields: [
		list('emailAddress', {
			placeholder: 'e.g. nathan@example.com',
			description:
				'Email address of the user, or several, comma-separated; the first one becomes the primary one. Your Clerk instance decides which identifiers a user needs.',
		}),
		collection('additionalFields', [
			...accountFields,
			flag('banned', { description: 'Whether the user is banned from the start' }),
			list('emailAddressIdentificationStatus', {
				placeholder: 'e.g. verified, reserved',
				description:
					'One word for each email address, comma-separated: verified, or reserved for one that is not verified but nobody else can claim',
			}),
			flag('locked', { description: 'Whether the user is locked from the start' }),
			password,
			list('phoneNumber', {
				placeholder: 'e.g. +15555550100',
				description:
					'Phone number of the user, or several, comma-separated; the first one becomes the primary one',
			}),
			list('phoneNumberIdentificationStatus', {
				placeholder: 'e.g. verified, reserved',
				description:
					'One word for each phone number, comma-separated: verified, or reserved for one that is not verified but nobody else can claim',
			}),
			privateMetadata,
			publicMetadata,
			flag('skipPasswordChecks', {
				description: 'Whether to accept a password that Clerk would refuse as weak or leaked',
			}),
			flag('skipPasswordRequirement', {
				description: 'Whether the user can do without a password where the instance wants one',
			}),
			flag('skipUserRequirement', {
				description: 'Whether the user can do without identifiers that the instance wants',
			}),
			unsafeMetadata,
			list('web3Wallet', {
				displayName: 'Web3 Wallet',
				placeholder: 'e.g. 0x0123456789ABCDEF0123456789ABCDEF01234567',
				description: 'Web3 wallet of the user, or several, comma-separated',
			}),
		]),
	],
	output: { shape: createdUser, selectable: userProfile },
	serializeBy: identifiersOf,
	check: (values) => {
		checkPasswordDigest(values);
		checkStatuses(values, 'emailAddress', 'Email Address');
		checkStatuses(values, 'phoneNumber', 'Phone Number');
	},
});

/** UpdateUser, UpdateUserMetadata, ReplaceUserMetadata */
export const update = operation({
	name: 'Update',
	value: 'update',
	action: 'Update user',
	description: 'Change the profile, the settings or the metadata of a user',
	request: 'PATCH /users/{userId}',
	also: ['PATCH /users/{userId}/metadata', 'PUT /users/{userId}/metadata'],
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
			flag('skipPasswordChecks', {
				description:
					'Whether to accept a password that Clerk would refuse as weak or leaked. Needs Password.',
			}),
			unsafeMetadata,
		]),
		collection('options', [metadataMode]),
	],
	output: { shape: updatedUser, selectable: userProfile },
	check: (values) => {
		checkPasswordDigest(values);
		if (
			values.password === undefined &&
			(values.signOutOfOtherSessions || values.skipPasswordChecks)
		) {
			throw new UserError("'Password' is empty", {
				description:
					"'Sign Out Of Other Sessions' and 'Skip Password Checks' only go with a new password.",
			});
		}
	},
	run: updateWithMetadata({
		update: 'PATCH /users/{userId}',
		merge: 'PATCH /users/{userId}/metadata',
		replace: 'PUT /users/{userId}/metadata',
	}),
});

/** DeleteUser */
export const remove = operation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete user',
	description: 'Delete a user permanently, with their sessions and memberships',
	request: 'DELETE /users/{userId}',
	fields: [user()],
	...deletes('user', 'userId'),
});

/** Clerk wants one status for each identifier, in the same order. */
function checkStatuses(values: Values, identifier: string, label: string) {
	const statuses = values[`${identifier}IdentificationStatus`] as string[] | undefined;
	if (!statuses) return;
	const known = statuses.every((status) => status === 'verified' || status === 'reserved');
	const { length } = (values[identifier] ?? []) as string[];
	if (!known || statuses.length !== length) {
		throw new UserError(`'${label} Identification Status' does not fit '${label}'`, {
			description: `It holds one word for each of the ${length} given, verified or reserved.`,
		});
	}
}
