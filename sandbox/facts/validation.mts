import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { facts } from './table.mts';

/** Finds what is wrong with a value, by the schema at a place in the table: `/schemas/User`. */
type Check = (pointer: string, value: unknown) => ErrorObject[];

// The table is one document: every part of it can be addressed, and references within it work.
function createCheck(allErrors: boolean): Check {
	const ajv = new Ajv({ strict: false, allErrors, formats: { binary: true } }).addSchema(
		facts,
		'clerk',
	);
	const compiled = new Map<string, ValidateFunction>();
	return (pointer, value) => {
		let validate = compiled.get(pointer);
		if (!validate) {
			validate = ajv.compile({ $ref: `clerk#${pointer}` });
			compiled.set(pointer, validate);
		}
		return validate(value) ? [] : [...(validate.errors ?? [])];
	};
}

/** A person wants to know everything that is wrong with a request at once. */
const checkBody = createCheck(true);

/** Answers are long, and mostly right: the first fault will do. */
const checkAnswer = createCheck(false);

/** What is wrong with a request's JSON body, by the facts; nothing for an operation without one. */
export const bodyErrors = (operationId: string, body: unknown): ErrorObject[] =>
	facts.operations[operationId].body ? checkBody(`/operations/${operationId}/body`, body) : [];

/** What is wrong with an answer, by the facts: lines to read, none if it is right. */
export function answerFaults(operationId: string, status: string, answer: unknown): string[] {
	const schema = facts.operations[operationId].responses[status];
	if (schema === undefined) return [`status ${status} is not documented`];
	if (schema === null) return [];
	return lines(checkAnswer(`/operations/${operationId}/responses/${status}`, answer));
}

/** What is wrong with a value, by a named schema of the facts: lines to read. */
export const schemaFaults = (schema: string, value: unknown): string[] =>
	lines(checkAnswer(`/schemas/${schema}`, value));

const lines = (errors: ErrorObject[]): string[] =>
	errors.map(
		({ instancePath, message, params }) =>
			`${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
	);
