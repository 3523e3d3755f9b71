import type { ErrorObject } from 'ajv';
import { badValue, entry, Refusal, refuseIfAny, unknownParameter } from '../errors.mts';
import type { ClerkErrorEntry } from '../errors.mts';
import { facts } from '../facts/table.mts';
import { bodyErrors } from '../facts/validation.mts';

/** A JSON body that fits the operation's schema. */
export type Body = Record<string, any>;

/**
 * The body of a request, checked. A missing body counts as an empty object, unless Clerk's document
 * requires one.
 *
 * @throws Refusal 400 if it is missing, 422 with every property that is missing, unknown or of the wrong type
 */
export function readBody(body: unknown, operationId: string): Body {
	const { body: schema, bodyRequired, bodyType } = facts.operations[operationId];
	// Where a member is required, its absence says more.
	const isJson = bodyType === undefined;
	if (body === undefined && bodyRequired && isJson && !schema?.required) throw NO_BODY;
	const given = body ?? {};
	refuseIfAny(bodyErrors(operationId, withoutFiles(given)).map(refused));
	return given as Body;
}

const NO_BODY = new Refusal(
	400,
	entry('request_body_invalid', 'Request body invalid', 'The request body is missing.'),
);

/** In the schema, a file is a string. */
const withoutFiles = (body: object): object =>
	Array.isArray(body)
		? body
		: Object.fromEntries(
				Object.entries(body).map(([name, value]) => [name, value instanceof File ? '' : value]),
			);

/** The error that Clerk gives for a fault that the schema found. */
function refused({ instancePath, keyword, params, message = '' }: ErrorObject): ClerkErrorEntry {
	const param = instancePath.replace(/^\//, '').replaceAll('/', '.');
	switch (keyword) {
		case 'additionalProperties':
			return unknownParameter(params.additionalProperty);
		case 'required':
			return entry(
				'form_param_missing',
				'must be included.',
				`\`${params.missingProperty}\` must be included.`,
				params.missingProperty,
			);
		case 'type':
			return entry(
				'form_param_type_invalid',
				'is invalid',
				`\`${param || 'body'}\` ${message}.`,
				param || 'body',
			);
		default:
			return badValue(param, message);
	}
}
