import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { facts } from './table.mts';

/** Finds what is wrong with a value. The pointer names its schema in the table: `/schemas/User`. */
type Check = (pointer: string, value: unknown) => ErrorObject[];

// The whole table is added as one document, so that its references can be resolved.
function createCheck(allErrors: boolean): Check {
	const ajv = new Ajv({
		strict: false,
		allErrors,
		formats: { binary: true, email: /@/, uri: /^[a-z][a-z\d+.-]*:\/\/\S+$/i },
	}).addSchema(facts, 'clerk');
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

/** Requests: report everything that is wrong at once. */
const checkBody = createCheck(true);

/** Answers are long and usually correct: stop at the first fault. */
const checkAnswer = createCheck(false);

/** What is wrong with the JSON body of a request; nothing if the operation has no body. */
export const bodyErrors = (operationId: string, body: unknown): ErrorObject[] =>
	facts.operations[operationId].body ? checkBody(`/operations/${operationId}/body`, body) : [];

/** What is wrong with an answer, in words; empty if it is correct. */
export function answerFaults(operationId: string, status: string, answer: unknown): string[] {
	const schema = facts.operations[operationId].responses[status];
	if (schema === undefined) return [`status ${status} is not documented`];
	if (schema === null) return [];
	return lines(checkAnswer(`/operations/${operationId}/responses/${status}`, answer));
}

/** What is wrong with a value by a named schema of the facts, in words. */
export const schemaFaults = (schema: string, value: unknown): string[] =>
	lines(checkAnswer(`/schemas/${schema}`, value));

const lines = (errors: ErrorObject[]): string[] =>
	errors.map(
		({ instancePath, message, params }) =>
			`${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
	);
