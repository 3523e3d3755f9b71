import { UserError } from 'n8n-workflow';
import { privateMetadata, publicMetadata, unsafeMetadata } from '../../declare/metadata';
import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { flag, textList } from '../../fields/kinds';
import { userRecord } from '../../output/records/user';
import {
	accountFields,
	identifiersOf,
	names,
	password,
	skipPasswordChecks,
	skipPasswordRequirement,
} from './fields';
import { checkPasswordDigest } from './passwordDigest';

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create a user',
	description: 'Add a user. Their email addresses and phone numbers count as verified.',
	undoneBy: 'Delete',
	source: 'CreateUser',
	request: 'POST /users',
	fields: [
		textList('emailAddress', {
			placeholder: 'e.g. nathan@example.com',
			description:
				'One or more, separated by commas. The first becomes the primary one. Leave empty if your Clerk instance does not require one.',
		}),
		...names,
		password,
		collection('additionalFields', [
			...accountFields,
			flag('banned', { description: 'Whether to ban the user right away' }),
			textList('emailAddressIdentificationStatus', {
				displayName: 'Email Status',
				placeholder: 'e.g. verified, reserved',
				description:
					'One status per email address, separated by commas: verified, or reserved (unverified, but nobody else can claim it). All are verified by default.',
			}),
			flag('locked', { description: 'Whether to lock the user right away' }),
			textList('phoneNumber', {
				placeholder: 'e.g. +15555550100',
				description: 'One or more, separated by commas. The first becomes the primary one.',
			}),
			textList('phoneNumberIdentificationStatus', {
				displayName: 'Phone Status',
				placeholder: 'e.g. verified, reserved',
				description:
					'One status per phone number, separated by commas: verified, or reserved (unverified, but nobody else can claim it). All are verified by default.',
			}),
			privateMetadata,
			publicMetadata,
			skipPasswordChecks,
			skipPasswordRequirement,
			flag('skipUserRequirement', {
				displayName: 'Skip Required Identifiers',
				description:
					'Whether to create the user even if identifiers that your instance requires are missing',
			}),
			unsafeMetadata,
			textList('web3Wallet', {
				displayName: 'Web3 Wallet',
				placeholder: 'e.g. 0x0123456789ABCDEF0123456789ABCDEF01234567',
				description: 'One or more, separated by commas',
			}),
		]),
	],
	output: userRecord,
	serializeBy: identifiersOf,
	advice: {
		form_identifier_exists: 'To update that user instead, use User → Create or Update.',
	},
	check: (values) => {
		checkPasswordDigest(values);
		checkStatuses('Email', 'Email Address', {
			identifiers: values.emailAddress,
			statuses: values.emailAddressIdentificationStatus,
		});
		checkStatuses('Phone', 'Phone Number', {
			identifiers: values.phoneNumber,
			statuses: values.phoneNumberIdentificationStatus,
		});
	},
});

/** Clerk wants one status for each identifier, in the same order. */
function checkStatuses(
	kind: string,
	label: string,
	{ identifiers = [], statuses }: { identifiers?: string[]; statuses?: string[] },
): void {
	if (!statuses) return;
	const known = statuses.every((status) => status === 'verified' || status === 'reserved');
	if (!known || statuses.length !== identifiers.length) {
		throw new UserError(`'${kind} Status' does not match '${label}'`, {
			description: `Enter one status per ${label.toLowerCase()} (${identifiers.length} here), each verified or reserved.`,
		});
	}
}
