/** What API keys and M2M tokens have in common. */
export const ISSUED_TOKEN = {
	subject: 'string',
	scopes: 'array',
	claims: 'json',
	revoked: 'boolean',
	revocationReason: 'string',
	expired: 'boolean',
	expiresAt: { expiryIn: 'expiration' },
	lastUsedAt: 'time',
	createdAt: 'time',
	updatedAt: 'time',
} as const;
