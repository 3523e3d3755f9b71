import { UserError } from 'n8n-workflow';
import { privateMetadata, publicMetadata, unsafeMetadata } from '../../declare/metadata';
import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { flag, textList } from '../../fields/kinds';
import { userRecord } from '../../output/records/user';
import {
	accountFields,
	checkPasswordDigest,
	identifiersOf,
	password,
	skipPasswordChecks,
	skipPasswordRequirement,
} from './fields';

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create a user',
	description: 'Add a user, whose email addresses and phone numbers count as verified',
	source: 'CreateUser',
	request: 'POST /users',
	fields: [
		textList('emailAddress', {
			placeholder: 'e.g. nathan@example.com',
			description:
				'One or several, comma-separated. The first one becomes the primary one. Your Clerk instance decides which identifiers a user needs.',
		}),
		collection('additionalFields', [
			...accountFields,
			flag('banned', { description: 'Whether the user is banned from the start' }),
			textList('emailAddressIdentificationStatus', {
				placeholder: 'e.g. verified, reserved',
				description:
					'One word for each email address, comma-separated: verified, or reserved for one that is not verified but nobody else can claim',
			}),
			flag('locked', { description: 'Whether the user is locked from the start' }),
			password,
			textList('phoneNumber', {
				placeholder: 'e.g. +15555550100',
				description: 'One or several, comma-separated. The first one becomes the primary one.',
			}),
			textList('phoneNumberIdentificationStatus', {
				placeholder: 'e.g. verified, reserved',
				description:
					'One word for each phone number, comma-separated: verified, or reserved for one that is not verified but nobody else can claim',
			}),
			privateMetadata,
			publicMetadata,
			skipPasswordChecks,
			skipPasswordRequirement,
			flag('skipUserRequirement', {
				description: 'Whether to create the user without identifiers that the instance requires',
			}),
			unsafeMetadata,
			textList('web3Wallet', {
				displayName: 'Web3 Wallet',
				placeholder: 'e.g. 0x0123456789ABCDEF0123456789ABCDEF01234567',
				description: 'One or several, comma-separated',
			}),
		]),
	],
	output: userRecord,
	serializeBy: identifiersOf,
	check: (values) => {
		checkPasswordDigest(values);
		checkStatuses('Email Address', values.emailAddress, values.emailAddressIdentificationStatus);
		checkStatuses('Phone Number', values.phoneNumber, values.phoneNumberIdentificationStatus);
	},
});

/** Clerk wants one status for each identifier, in the same order. */
function checkStatuses(
	label: string,
	identifiers: readonly string[] = [],
	statuses?: readonly string[],
): void {
	if (!statuses) return;
	const known = statuses.every((status) => status === 'verified' || status === 'reserved');
	if (!known || statuses.length !== identifiers.length) {
		throw new UserError(`'${label} Identification Status' does not fit '${label}'`, {
			description: `It holds one word for each of the ${identifiers.length} given, verified or reserved.`,
		});
	}
}
