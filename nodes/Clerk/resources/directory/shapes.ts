import { nestedText } from '../../output/nestedText';
import { nested, recordOutput } from '../../output/record';
import { organizationRoleRecord } from '../../output/records/organizationRole';

/** The role that the members of a directory's group get. */
export const groupMappingRecord = recordOutput(
	{
		id: 'string',
		directoryGroupId: 'string',
		directoryGroupDisplayName: 'string',
		roleId: nestedText('role', 'id'),
		roleKey: nestedText('role', 'key'),
		roleName: nestedText('role', 'name'),
		precedence: 'number',
		directoryId: 'string',
		createdAt: 'time',
		updatedAt: 'time',
	},
	{ role: nested(organizationRoleRecord) },
);

/** What the holder of an API key can do. */
export const LETS = 'create, change and deactivate users through this directory';
