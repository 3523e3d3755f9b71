import { NodeApiError } from 'n8n-workflow';
import { failureOf, tellProgress } from '../http/failure';

/**
 * Revokes several records side by side. One that is gone already counts as done by somebody else.
 *
 * @param noun in the plural, as an error says it: `sessions`
 * @param revoke sends the request for one of them
 * @returns the IDs of those that were revoked
 * @throws the first failure, which tells what became of each
 */
export async function revokeEach(
	noun: string,
	ids: readonly string[],
	revoke: (id: string) => Promise<unknown>,
): Promise<string[]> {
	const attempts = await Promise.all(
		ids.map(async (id): Promise<Attempt> => {
			return await revoke(id).then(
				() => ({ id }),
				(error: unknown) => ({ id, error }),
			);
		}),
	);
	const revoked = attempts.filter((one) => !('error' in one)).map(({ id }) => id);
	const failed = attempts.filter((one) => 'error' in one && failureOf(one.error)?.status !== 404);
	const [first] = failed;
	if (first) throw halfDone(noun, first.error, failed, revoked, ids.length);
	return revoked;
}

/** How it went with one record; it was revoked if there is no error. */
interface Attempt {
	id: string;
	error?: unknown;
}

/** Tells which records are revoked, and what is known of the others. */
function halfDone(
	noun: string,
	error: unknown,
	failed: readonly Attempt[],
	revoked: readonly string[],
	total: number,
): unknown {
	if (!(error instanceof NodeApiError)) return error;
	const mayBeDone = (one: Attempt) => failureOf(one.error)?.mayBeDone === true;
	const idsOf = (attempts: readonly Attempt[]) => attempts.map(({ id }) => id);
	const unknown = idsOf(failed.filter(mayBeDone));
	const left = idsOf(failed.filter((one) => !mayBeDone(one)));
	const lines = Object.entries({ Revoked: revoked, 'Not revoked': left, 'Not known': unknown })
		.filter(([, listed]) => listed.length > 0)
		.map(([words, listed]) => `${words}: ${listed.join(', ')}.`);
	const notKnown = unknown.length > 0 ? `, of ${unknown.length} it is not known` : '';
	tellProgress(
		error,
		`${revoked.length} of ${total} ${noun} were revoked${notKnown}: ${error.message}`,
		lines.join(' '),
	);
	return error;
}
