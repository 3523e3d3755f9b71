import { nestedText } from '../../output/nestedText';
import type { Shape } from '../../output/shape';
import { verified } from '../../output/verified';
import { sensitive } from '../phoneNumber/shapes';

const emailAddresses = { arrayOf: { id: 'string', emailAddress: 'string', verified } } as const;
const phoneNumbers = {
	arrayOf: { id: 'string', phoneNumber: 'string', verified },
	sensitive,
} as const;

/** Everything about a user that workflows use. */
export const userProfile = {
	id: 'string',
	username: 'string',
	firstName: 'string',
	lastName: 'string',
	imageUrl: 'string',
	hasImage: 'boolean',
	primaryEmailAddressId: 'string',
	primaryPhoneNumberId: 'string',
	primaryWeb3WalletId: 'string',
	emailAddresses,
	phoneNumbers,
	externalId: 'string',
	passwordEnabled: 'boolean',
	twoFactorEnabled: 'boolean',
	totpEnabled: 'boolean',
	backupCodeEnabled: 'boolean',
	banned: 'boolean',
	locked: 'boolean',
	deleteSelfEnabled: 'boolean',
	createOrganizationEnabled: 'boolean',
	lastSignInAt: 'number',
	lastActiveAt: 'number',
	createdAt: 'number',
	updatedAt: 'number',
	publicMetadata: 'json',
	privateMetadata: 'json',
	unsafeMetadata: 'json',
} as const satisfies Shape;

/** A user in a list: lighter, and without private and unsafe metadata. */
export const userSummary = {
	id: 'string',
	username: 'string',
	firstName: 'string',
	lastName: 'string',
	imageUrl: 'string',
	hasImage: 'boolean',
	primaryEmailAddressId: 'string',
	primaryPhoneNumberId: 'string',
	emailAddresses: { arrayOf: { id: 'string', emailAddress: 'string' } },
	phoneNumbers: { arrayOf: { id: 'string', phoneNumber: 'string' }, sensitive },
	externalId: 'string',
	passwordEnabled: 'boolean',
	twoFactorEnabled: 'boolean',
	banned: 'boolean',
	locked: 'boolean',
	lastSignInAt: 'number',
	lastActiveAt: 'number',
	createdAt: 'number',
	updatedAt: 'number',
	publicMetadata: 'json',
} as const satisfies Shape;

/** A user that was just created. */
export const createdUser = {
	id: 'string',
	username: 'string',
	firstName: 'string',
	lastName: 'string',
	imageUrl: 'string',
	primaryEmailAddressId: 'string',
	primaryPhoneNumberId: 'string',
	emailAddresses,
	phoneNumbers,
	externalId: 'string',
	createdAt: 'number',
	updatedAt: 'number',
	publicMetadata: 'json',
} as const satisfies Shape;

/** A user that was just updated. */
export const updatedUser = {
	...createdUser,
	banned: 'boolean',
	locked: 'boolean',
} as const satisfies Shape;

/** A membership as seen from its user. */
export const membershipOfUser = {
	id: 'string',
	userId: nestedText('public_user_data', 'user_id'),
	organizationId: nestedText('organization', 'id'),
	organizationName: nestedText('organization', 'name'),
	organizationSlug: nestedText('organization', 'slug'),
	role: 'string',
	roleName: 'string',
	permissions: 'array',
	createdAt: 'number',
	updatedAt: 'number',
	publicMetadata: 'json',
} as const satisfies Shape;

/** An invitation to an organization, as seen from the user who got it. */
export const invitationOfUser = {
	id: 'string',
	organizationId: 'string',
	organizationName: nestedText('public_organization_data', 'name'),
	emailAddress: 'string',
	role: 'string',
	roleName: 'string',
	status: 'string',
	inviterId: 'string',
	expiresAt: 'number',
	createdAt: 'number',
	updatedAt: 'number',
	publicMetadata: 'json',
} as const satisfies Shape;
