/** One entry of `errors` in Clerk's answer. */
export interface ClerkErrorEntry {
	code: string;
	message: string;
	long_message: string;
	meta: Record<string, unknown>;
}

/** An error answer: thrown by a handler, sent by the server in Clerk's error shape. */
export class Refusal extends Error {
	readonly status: number;
	readonly errors: ClerkErrorEntry[];
	readonly headers: Record<string, string>;

	/** @param headers extra headers, such as Retry-After */
	constructor(
		status: number,
		errors: ClerkErrorEntry | ClerkErrorEntry[],
		headers: Record<string, string> = {},
	) {
		const list = [errors].flat();
		super(list.map(({ code }) => code).join(', '));
		this.status = status;
		this.errors = list;
		this.headers = headers;
	}
}

/** One entry. `param` is the wire name of the parameter at fault. */
export function entry(
	code: string,
	message: string,
	longMessage: string = message,
	param?: string,
): ClerkErrorEntry {
	return {
		code,
		message,
		long_message: longMessage,
		meta: param === undefined ? {} : { param_name: param },
	};
}

/** 404: no record has this id. */
export const notFound = (what: string, id: string): Refusal =>
	new Refusal(404, entry('resource_not_found', 'not found', `No ${what} was found with id ${id}`));

/** 409: it does not fit what there is. */
export const conflict = (code: string, text: string): Refusal =>
	new Refusal(409, entry(code, text));

/** Throws 422 with these entries, if there are any. */
export function refuseIfAny(errors: ClerkErrorEntry[]): void {
	if (errors.length) throw new Refusal(422, errors);
}

/** 422: another record has this value already. */
export const exists = (param: string, what: string): ClerkErrorEntry =>
	entry(
		'form_identifier_exists',
		`That ${what} is taken. Please try another.`,
		`That ${what} is taken. Please try another.`,
		param,
	);

/** 422: a malformed value. */
export const badFormat = (param: string, rule: string): ClerkErrorEntry =>
	entry('form_param_format_invalid', `is invalid`, `\`${param}\` ${rule}.`, param);

/** 422: a well-formed value that is not allowed. */
export const badValue = (param: string, rule: string): ClerkErrorEntry =>
	entry('form_param_value_invalid', `is invalid`, `\`${param}\` ${rule}.`, param);

/** 422: a text that is too long, in characters. */
export const tooLong = (param: string, most: number): ClerkErrorEntry =>
	entry(
		'form_param_max_length_exceeded',
		`should not exceed ${most} characters.`,
		`\`${param}\` should not exceed ${most} characters.`,
		param,
	);

/** 422: an unknown parameter. */
export const unknownParameter = (param: string): ClerkErrorEntry =>
	entry(
		'form_param_unknown',
		`${param} is not a valid parameter for this request.`,
		`${param} is not a valid parameter for this request.`,
		param,
	);

/** 422: a parameter that requires another one. */
export const onlyWith = (param: string, other: string): ClerkErrorEntry =>
	entry(
		'form_conditional_param_disallowed',
		`${param} is not allowed`,
		`\`${param}\` can only be used together with \`${other}\`.`,
		param,
	);
