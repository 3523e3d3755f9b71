import { sleep } from 'n8n-workflow';
import { limited, networkFault, refused, unclear } from './errors';
import { Gate } from './gate';
import {
	apiBase,
	sendOnce,
	type Caller,
	type ClerkAnswer,
	type ClerkRequest,
} from './request';
import { backOff, isLocked, isRepeatable, isUnclear, MOST_TRIES, retryAfter } from './retry';

/** How long a run may stand still for a rate limit before it gives up, in ms. */
const MOST_LIMIT_WAIT_MS = 120_000;

/** What Clerk answers, or would have, when a delete turns out to be done already. */
const ALREADY_GONE = { deleted: true };

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
	 * Sends a request until its fate is clear, or its tries are used up.
	 *
	 * @param itemIndex the item it is for, so that an error can point at it
	 * @returns Clerk's JSON
	 * @throws NodeApiError with Clerk's own words; the reason of a cancellation as it is
	 */
	async send<T = unknown>(request: ClerkRequest, itemIndex?: number): Promise<T> {
		const node = this.caller.getNode();
		let isUncertain = false;
		for (let tries = 1; ; tries++) {
			const { answer, fault } = await this.tryOnce(request);
			if (answer && answer.statusCode === 429) {
				tries--;
				await this.waitForLimit(answer, itemIndex);
				continue;
			}
			this.refusedSince = undefined;
			const isOutOfTries = tries >= MOST_TRIES;
			if (answer && !isUnclear(answer)) {
				this.gate.widen();
				if (answer.statusCode < 300) return answer.body as T;
				if (isUncertain && request.method === 'DELETE' && answer.statusCode === 404) {
					return ALREADY_GONE as T;
				}
				if (!isLocked(answer) || isOutOfTries) throw refused(node, answer, request, itemIndex);
			} else {
				if (!isRepeatable(request) || isOutOfTries) {
					throw unclear(node, fault ?? describe(answer), request, itemIndex);
				}
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

	/** Closes the gate for as long as Clerk says. */
	private async waitForLimit(answer: ClerkAnswer, itemIndex?: number): Promise<void> {
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
