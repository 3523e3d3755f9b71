/** One entry of the `errors` that Clerk answers with. */
export interface ClerkErrorEntry {
	code: string;
	message: string;
	long_message: string;
	meta: Record<string, unknown>;
}

/** An answer that is not 2xx: thrown by a handler, sent by the server in Clerk's error shape. */
export class Refusal extends Error {
	readonly status: number;
	readonly errors: ClerkErrorEntry[];
	readonly headers: Record<string, string>;

	/** @param headers sent along, such as Retry-After */
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

/** One entry; `param` is the parameter at fault, by its name on the wire. */
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

/** Throws 422 with all the entries, if there are any. */
export function refuseIfAny(errors: ClerkErrorEntry[]): void {
	if (errors.length) throw new Refusal(422, errors);
}

/** 422: a value that another record has already. */
export const exists = (param: string, what: string): ClerkErrorEntry =>
	entry(
		'form_identifier_exists',
		`That ${what} is taken. Please try another.`,
		`That ${what} is taken. Please try another.`,
		param,
	);

/** 422: a value that cannot be read as what it should be. */
export const badFormat = (param: string, rule: string): ClerkErrorEntry =>
	entry('form_param_format_invalid', `is invalid`, `\`${param}\` ${rule}.`, param);

/** 422: a value that can be read, but is not one of those allowed here. */
export const badValue = (param: string, rule: string): ClerkErrorEntry =>
	entry('form_param_value_invalid', `is invalid`, `\`${param}\` ${rule}.`, param);

/** 422: a text over its longest length, in characters. */
export const tooLong = (param: string, most: number): ClerkErrorEntry =>
	entry(
		'form_param_max_length_exceeded',
		`should not exceed ${most} characters.`,
		`\`${param}\` should not exceed ${most} characters.`,
		param,
	);

/** 422: a parameter that the operation does not know. */
export const unknownParameter = (param: string): ClerkErrorEntry =>
	entry(
		'form_param_unknown',
		`${param} is not a valid parameter for this request.`,
		`${param} is not a valid parameter for this request.`,
		param,
	);

/** 422: a parameter that is only allowed beside another one. */
export const onlyWith = (param: string, other: string): ClerkErrorEntry =>
	entry(
		'form_conditional_param_disallowed',
		`${param} is not allowed`,
		`\`${param}\` can only be used together with \`${other}\`.`,
		param,
	);
