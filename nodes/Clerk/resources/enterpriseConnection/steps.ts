import type { IDataObject } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';
import { failureOf, tellProgress } from '../../declare/composed';

/** Steps, each under the name of what it creates: `test run`. */
type Steps = Readonly<Record<string, (() => Promise<IDataObject>) | undefined>>;

/**
 * Does one step after the other, once the first thing is made.
 *
 * @param made what there is already, with its ID: `connection entconn_1`
 * @param steps undefined where one is not wanted
 * @returns what each step gave
 * @throws the first failure, which names what was made, what was not, and what is not known
 */
export async function inSteps(made: string, steps: Steps): Promise<Array<IDataObject | undefined>> {
	const wanted = Object.keys(steps).filter((name) => steps[name]);
	const answers: Array<IDataObject | undefined> = [];
	for (const [name, step] of Object.entries(steps)) {
		const index = wanted.indexOf(name);
		const answer = await step?.().catch((error: unknown) => {
			tellHalfDone(error, [made, ...wanted.slice(0, index)], wanted.slice(index));
			throw error;
		});
		answers.push(answer);
	}
	return answers;
}

/** Says how far it came. A cancelled run ends as it is. */
function tellHalfDone(error: unknown, made: readonly string[], left: readonly string[]): void {
	if (!(error instanceof NodeApiError)) return;
	const [failed = '', ...next] = left;
	const isUnknown = failureOf(error)?.mayBeDone === true;
	const lines = {
		Created: made,
		'Not known': isUnknown ? [failed] : [],
		'Not created': isUnknown ? next : left,
	};
	const said = Object.entries(lines)
		.filter(([, listed]) => listed.length > 0)
		.map(([words, listed]) => `${words}: ${listed.join(', ')}.`);
	const what = isUnknown ? 'may not have been' : 'was not';
	tellProgress(
		error,
		`The connection was created, but its ${failed} ${what}: ${error.message}`,
		`${said.join(' ')} Do not run Set Up again for it: create what is missing with its own operation.`,
	);
}
