/**
 * Values of operations in the order in which people look for them. n8n's panel has no search for a
 * node's actions, so what is used most comes first.
 */
export const BY_USE: readonly string[] = [
	['create', 'createMany', 'createOrUpdate'],
	['get', 'getAll', 'getAllOfInstance', 'getAllOfStatement', 'update', 'updateRole', 'delete'],
	[
		'changePlan',
		'extendTrial',
		'cancel',
		'changePrice',
		'applyDiscount',
		'removeDiscount',
		'adjust',
	],
	['updateMetadata', 'count', 'ban', 'unban', 'lock', 'unlock', 'banMany', 'unbanMany'],
	['getAllOrganizationMemberships', 'getAllOrganizationInvitations'],
	[
		'invite',
		'reject',
		'revoke',
		'revokeAll',
		'revokeAllOfSubject',
		'prepareVerification',
		'attemptVerification',
	],
	['setProfileImage', 'deleteProfileImage', 'uploadLogo', 'deleteLogo'],
	['removePassword', 'setPasswordCompromised', 'unsetPasswordCompromised'],
	['verifyPassword', 'verifyTotp', 'disableMfa', 'deleteTotp', 'deleteBackupCodes'],
	['deletePasskey', 'deleteExternalAccount', 'deleteWeb3Wallet'],
	['getAllOauthAccessTokens', 'getAllTrustedDevices', 'revokeTrustedDevice', 'export'],
	['createToken', 'createTokenFromTemplate', 'refresh', 'verify', 'verifyOwnership'],
	['getSecret', 'getSecretKey', 'rotate', 'rotateSecret', 'rotateSecretKey'],
	['rotateApiKey', 'getAllGroupMappings', 'createGroupMapping', 'deleteGroupMapping'],
	['replaceGroupMappings', 'deleteAllGroupMappings'],
	['addScope', 'removeScope', 'revokeToken', 'verifyAccessToken'],
	['updateRestrictions', 'getOrganizationSettings', 'updateOrganizationSettings'],
	[
		'getCommunicationSettings',
		'updateCommunicationSettings',
		'addBlockedCountries',
		'removeBlockedCountries',
	],
	['getProtectSettings', 'updateProtectSettings', 'getOauthSettings', 'updateOauthSettings'],
	['updateBetaSettings', 'exportSettings', 'changeDomain', 'getJwks', 'getInterstitial'],
	['createDashboardUrl', 'verifyProxy'],
	['setUp', 'createTestRun', 'getAllTestRuns'],
	['assignPermission', 'removePermission', 'addRoles', 'replaceRole', 'replace', 'replaceSet'],
].flat();

const rankOf = (value: string): number => {
	const rank = BY_USE.indexOf(value);
	return rank < 0 ? BY_USE.length : rank;
};

/** Operations by use; those that have no place in that order follow by their values. */
export const inOrderOfUse = <One extends { value: string }>(operations: readonly One[]): One[] =>
	operations.toSorted((a, b) => rankOf(a.value) - rankOf(b.value) || (a.value < b.value ? -1 : 1));
