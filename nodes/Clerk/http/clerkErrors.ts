import type { ClerkAnswer } from './request';

/** One entry of the `errors` that Clerk answers with. */
export interface ClerkErrorEntry {
	code?: string;
	message?: string;
	long_message?: string;
	meta?: { param_name?: string };
}

/** What to do about it, by Clerk's code or, failing that, by status. */
const ADVICE: Readonly<Record<string, string>> = {
	'401':
		'Check the secret key in the Clerk credential: copy it again from the Clerk Dashboard under API Keys.',
	'402': 'The plan of this Clerk application does not include the feature.',
	'403': 'This Clerk instance does not allow it. Check its settings in the Clerk Dashboard.',
	'404': 'Check the ID, and that the credential belongs to the instance that has this record.',
	attribute_managed_by_scim: 'A directory manages this value. Change it there.',
	form_data_missing:
		'This Clerk instance requires these values. Which ones is set in the Clerk Dashboard under User & Authentication.',
	form_identifier_exists: 'Another record already has this value, which must be unique.',
	form_param_unknown:
		'The feature behind this field may be off. Check the instance in the Clerk Dashboard.',
	form_password_pwned:
		'Choose another password, or set Skip Password Checks when you migrate existing ones.',
	organization_creator_not_found:
		'Clerk may not know a user yet that was created a moment ago. Try again.',
	resource_locked: 'Something else is changing this record right now. Try again in a moment.',
	user_managed_by_scim: 'A directory manages this user. Change it there.',
	user_quota_exceeded: 'A development instance holds a limited number of users.',
};

/** What Clerk says is wrong, in words and as data. */
export interface ClerkErrors {
	entries: ClerkErrorEntry[];
	/** The first error in Clerk's own words; undefined where there are none. */
	words?: string;
	/** A line for each further error. */
	also: string[];
	/** What to do about the first, if anything is known. */
	advice: string[];
	/** Code, status and trace, for a search in Clerk's documentation or a question to its support. */
	reference: string;
}

/** Reads what Clerk has answered in place of a record. */
export function fromClerk({ statusCode, body, headers }: ClerkAnswer): ClerkErrors {
	const { errors, clerk_trace_id: given } = Object(body) as {
		errors?: unknown;
		clerk_trace_id?: string;
	};
	const entries = (Array.isArray(errors) ? errors : []).filter(isEntry);
	const [first] = entries;
	const advice = ADVICE[first?.code ?? ''] ?? ADVICE[statusCode];
	const traceId = given ?? headers['cf-ray'];
	const reference = [first?.code, `HTTP ${statusCode}`, traceId && `trace ${traceId}`];
	return {
		entries,
		words: first && sentence(first),
		also: entries.slice(1).map((error) => `Also: ${sentence(error)}`),
		advice: advice ? [advice] : [],
		reference: `(${reference.filter(Boolean).join(', ')})`,
	};
}

const isEntry = (error: unknown): error is ClerkErrorEntry =>
	typeof error === 'object' && error !== null;

/** Clerk's own words, with the field they are about where the words do not name it. */
function sentence({ long_message, message, code, meta }: ClerkErrorEntry): string {
	const words = long_message || message || code || 'Clerk gave no reason';
	const param = meta?.param_name;
	return param && !words.includes(param) ? `${words} (${param})` : words;
}
