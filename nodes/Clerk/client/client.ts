import type { IDataObject } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';
import { limited, networkFault, refused, unclear } from './errors';
import { Gate } from './gate';
import { apiBase, sendOnce, type Caller, type ClerkAnswer, type ClerkRequest } from './request';
import { backOff, isLocked, isRepeatable, isUnclear, MOST_TRIES, retryAfter } from './retry';

/** How long a run may stand still for a rate limit before it gives up, in ms. */
const MOST_LIMIT_WAIT_MS = 120_000;

/** Sends requests for one run of the node: in parallel, within Clerk's limits, and again if safe. */
export class Client {
	private readonly gate: Gate;
	/** Epoch ms since when Clerk has refused everything for its limit. */
	private refusedSince: number | undefined;

	private constructor(
		private readonly caller: Caller,
		private readonly base: string,
		private readonly mostLimitWaitMs: number,
		private readonly signal?: AbortSignal,
	) {
		this.gate = new Gate(signal);
	}

	/** @throws UserError when the credential's API URL is not safe for the key */
	static async open(caller: Caller, mostLimitWaitMs = MOST_LIMIT_WAIT_MS): Promise<Client> {
		const signal =
			'getExecutionCancelSignal' in caller ? caller.getExecutionCancelSignal() : undefined;
		return new Client(caller, await apiBase(caller), mostLimitWaitMs, signal);
	}

	/**
	 * Sends a request and sees it through.
	 *
	 * @param itemIndex the item it is for, so that an error can point at it
	 * @returns Clerk's JSON
	 * @throws NodeApiError with Clerk's own words; the reason of a cancellation as it is
	 */
	async send<T = unknown>(request: ClerkRequest, itemIndex?: number): Promise<T> {
		const answer = await this.answerTo(request, itemIndex);
		if (answer.statusCode < 300) return answer.body as T;
		throw refused(this.caller.getNode(), answer, request, itemIndex);
	}

	/** Like {@link send} for a GET, but gives undefined when Clerk has no such thing (404). */
	async find<T>(path: string, query?: IDataObject, itemIndex?: number): Promise<T | undefined> {
		const request: ClerkRequest = { method: 'GET', path, query };
		const answer = await this.answerTo(request, itemIndex);
		if (answer.statusCode < 300) return answer.body as T;
		if (answer.statusCode === 404) return undefined;
		throw refused(this.caller.getNode(), answer, request, itemIndex);
	}

	/** Sends a request until its fate is clear, or its tries are used up. */
	private async answerTo(request: ClerkRequest, itemIndex?: number): Promise<ClerkAnswer> {
		const node = this.caller.getNode();
		let isUncertain = false;
		for (let tries = 1; ; tries++) {
			const { answer, fault } = await this.tryOnce(request);
			if (answer?.statusCode === 429) {
				tries--;
				this.waitForLimit(answer, itemIndex);
				continue;
			}
			this.refusedSince = undefined;
			const isLastTry = tries >= MOST_TRIES;
			if (answer && !isUnclear(answer)) {
				this.gate.widen();
				const isGone = request.method === 'DELETE' && answer.statusCode === 404;
				if (isUncertain && isGone) return { ...answer, statusCode: 200, body: goneRecord(request) };
				if (!isLocked(answer) || isLastTry) return answer;
			} else if (!isRepeatable(request) || isLastTry) {
				throw unclear(node, fault ?? describe(answer), request, itemIndex);
			} else {
				isUncertain = true;
			}
			await sleep(backOff(tries), this.signal);
		}
	}

	private async tryOnce(request: ClerkRequest): Promise<{ answer?: ClerkAnswer; fault?: string }> {
		try {
			return { answer: await this.gate.pass(() => sendOnce(this.caller, this.base, request)) };
		} catch (error) {
			this.signal?.throwIfAborted();
			return { fault: networkFault(error) };
		}
	}

	/** Closes the gate for as long as Clerk says. @throws NodeApiError when that is too long */
	private waitForLimit(answer: ClerkAnswer, itemIndex?: number): void {
		const now = Date.now();
		this.refusedSince ??= now;
		const stoodStillMs = now - this.refusedSince;
		const waitMs = Math.max(100, retryAfter(answer) ?? Math.max(1000, stoodStillMs));
		if (stoodStillMs + waitMs > this.mostLimitWaitMs) {
			throw limited(this.caller.getNode(), waitMs, itemIndex);
		}
		this.gate.close(waitMs);
	}
}

function describe(answer?: ClerkAnswer): string {
	return answer && answer.statusCode >= 500
		? `it answered ${answer.statusCode}`
		: 'it answered something other than JSON';
}

/** What Clerk would have said of a delete whose answer was lost. */
const goneRecord = ({ path }: ClerkRequest) => ({
	id: decodeURIComponent(path.slice(path.lastIndexOf('/') + 1)),
	deleted: true,
});
