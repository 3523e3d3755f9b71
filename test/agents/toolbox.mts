// The tools of these tests, as a person builds them: with n8n's button "Let the model define this
// parameter", or with an expression where the button can't do it.

import type { ClerkTool } from './tools.mts';

/** What the button writes. */
const byModel = (label: string, type = 'string') =>
	`={{ /*n8n-auto-generated-fromAI-override*/ $fromAI('${label}', \`\`, '${type}') }}`;

/** What a person writes for a value that the model may leave out. */
const optional = (key: string, description: string) =>
	`={{ $fromAI('${key}', '${description}', 'string', '') }}`;

/** The button turns a chooser into By ID. */
const chosenByModel = (label: string) => ({ __rl: true, mode: 'id', value: byModel(label) });

const userId = chosenByModel('User');
const organizationId = chosenByModel('Organization');

/** A tool without anything unusual about it. */
const tool = (
	name: string,
	[resource, operation]: [resource: string, operation: string],
	parameters: Record<string, unknown> = {},
): ClerkTool => ({ name, parameters: { resource, operation, ...parameters } });

/** Tools that only look. */
const readers: ClerkTool[] = [
	tool('Get users', ['user', 'getAll'], {
		filters: {
			query: optional('search', 'Part of a name, email address or username'),
			emailAddress: optional('emails', 'Whole email addresses, as a JSON list'),
			banned: optional('banned', 'true, false, or empty for both'),
			createdAtAfter: optional('createdAfter', 'ISO 8601'),
		},
	}),
	tool('Get all users', ['user', 'getAll']),
	tool('Count users', ['user', 'count']),
	tool('Get a user', ['user', 'get'], { userId }),
	{ ...tool('Get a user or go on', ['user', 'get'], { userId }), onError: 'continueRegularOutput' },
	tool('Get a user with metadata', ['user', 'get'], {
		userId,
		output: 'selected',
		selectedFields: ['privateMetadata', 'unsafeMetadata'],
	}),
	tool('Get a user raw', ['user', 'get'], { userId, output: 'raw' }),
	tool('Get sessions', ['session', 'getAll'], { userId }),
	tool('Get an organization', ['organization', 'get'], { organizationId }),
	tool('Get members', ['organizationMembership', 'getAll'], {
		organizationId,
		filters: { role: optional('role', 'Names of roles, as a JSON list') },
	}),
];

/** Tools that change something. */
const writers: ClerkTool[] = [
	tool('Create a user', ['user', 'create'], {
		emailAddress: byModel('Email_Address'),
		additionalFields: { publicMetadata: byModel('Public_Metadata') },
	}),
	tool('Update metadata', ['user', 'update'], {
		userId,
		updateFields: { publicMetadata: byModel('Public_Metadata', 'json') },
	}),
	tool('Ban a user', ['user', 'ban'], { userId }),
	tool('Delete a user', ['user', 'delete'], { userId }),
	tool('Add a member', ['organizationMembership', 'create'], {
		organizationId,
		userId,
		role: "={{ $fromAI('role', 'Name of the role', 'string') }}",
	}),
	tool('Invite', ['invitation', 'create'], { emailAddress: byModel('Email_Address') }),
	tool('Create a sign-in token', ['signInToken', 'create'], { userId }),
];

/** All of them. */
export const toolbox: ClerkTool[] = [...readers, ...writers];
