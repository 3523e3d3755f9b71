/** What to do about an error, by Clerk's code or, failing that, by status. */
export const ADVICE: Readonly<Record<string, string>> = {
	'401':
		'Copy the secret key again from the Clerk Dashboard under API Keys, and paste it into the Clerk API credential.',
	'402': 'Your Clerk plan does not include this feature.',
	'403': 'Your Clerk instance does not allow this. Check its settings in the Clerk Dashboard.',
	'404':
		'Check the ID, and that the Clerk API credential belongs to the instance that has this record.',
	attribute_managed_by_scim:
		'This value comes from a directory (SCIM). Change it in the directory.',
	form_data_missing:
		'Your Clerk instance requires these values. You can change that in the Clerk Dashboard under User & Authentication.',
	form_identifier_exists: 'This value must be unique, and another record already has it.',
	form_param_unknown:
		'The feature that this field belongs to may be off. Check the settings of your instance in the Clerk Dashboard.',
	form_password_pwned: "If you migrate existing passwords, turn on 'Skip Password Checks'.",
	organization_creator_not_found:
		'If the user was created a moment ago, try again in a few seconds.',
	resource_locked: 'Another request is changing this record. Try again in a moment.',
	user_managed_by_scim: 'This user comes from a directory (SCIM). Change the user there.',
	user_quota_exceeded:
		'A development instance can only have a limited number of users. Delete some of them, or use a production instance.',
};

const NOT_YOURS = 'You cannot fix this: tell the person whom you work for.';

/** What a language model can do instead. */
export const ADVICE_FOR_MODELS: Readonly<Record<string, string>> = {
	'401': NOT_YOURS,
	'402': NOT_YOURS,
	'403': NOT_YOURS,
	'404': 'Find the record first, and use the ID that it has.',
	form_data_missing: 'Call it again with these values.',
	form_param_unknown: 'Call it again without this value.',
	form_password_pwned: 'Choose another password.',
	resource_not_found: 'Find the record first, and use the ID that it has.',
	user_quota_exceeded: NOT_YOURS,
};
