import { recordOutput } from '../record';

/** A directory, from which an identity provider provisions users. */
export const directoryRecord = recordOutput(
	{
		id: 'string',
		name: 'string',
		provider: 'string',
		enabled: 'boolean',
		groupRoleMappingEnabled: 'boolean',
		enterpriseConnectionId: 'string',
		endpointUrl: 'string',
		attributeMapping: 'json',
		createdAt: 'time',
		updatedAt: 'time',
	},
	{
		customAttributes: {
			arrayOf: {
				name: 'string',
				key: 'string',
				ssoPath: 'string',
				directoryPath: 'string',
				multiValued: 'boolean',
			},
		},
	},
);

/** A directory with its new API key, which Clerk shows once. */
export const directoryWithKey = recordOutput(
	{ ...directoryRecord.shape, apiKey: 'string' },
	{ customAttributes: directoryRecord.selectable.customAttributes! },
	['apiKey'],
);
