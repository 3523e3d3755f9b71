import { dateTime } from '../../fields/dateTime';
import { flag, integer, textList, secret, text } from '../../fields/kinds';
import { passwordDigest, passwordHasher } from './passwordFields';

/** What Create and Update have in common beside name and metadata. */
export const accountFields = [
	textList('backupCodes', {
		description: 'Codes for a second factor, comma-separated, in plain text or as bcrypt hashes',
	}),
	flag('bypassClientTrust', {
		description: 'Whether the user skips the check for a trusted device when signing in',
	}),
	dateTime('createdAt', 'rfc3339', { description: 'When the user signed up, if not just now' }),
	flag('createOrganizationEnabled', {
		default: true,
		description: 'Whether the user can create organizations',
	}),
	integer('createOrganizationsLimit', {
		min: 0,
		description: 'How many organizations the user can create, 0 for no limit',
	}),
	flag('deleteSelfEnabled', {
		default: true,
		description: 'Whether the user can delete their own account',
	}),
	text('externalId', {
		placeholder: 'e.g. customer-1042',
		description: 'The ID of the user in your own system, unique in the instance',
	}),
	text('firstName', { placeholder: 'e.g. Nathan' }),
	text('lastName', { placeholder: 'e.g. Smith' }),
	dateTime('legalAcceptedAt', 'rfc3339', {
		description: 'When the user accepted the legal terms',
	}),
	text('locale', { placeholder: 'e.g. en-US', description: 'Language and region of the user' }),
	passwordDigest,
	passwordHasher,
	flag('skipLegalChecks', {
		description: 'Whether to do without the acceptance of legal terms',
	}),
	secret('totpSecret', {
		description: 'Secret of an authenticator app: SHA1, 6 digits, 30 seconds',
	}),
	text('username', { placeholder: 'e.g. nathan', description: 'Unique in the instance' }),
];
