import type { IDataObject } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';
import { limited, networkFault, refused, unclear } from './errors';
import { Gate } from './gate';
import { apiBase, sendOnce, type Caller, type ClerkAnswer, type ClerkRequest } from './request';
import type { RequestOptions } from './options';
import { backOff, isLocked, isRepeatable, isUnclear, MOST_TRIES, retryAfter } from './retry';

/** On whose behalf a request is sent. */
export interface Sender {
	/** The item it is for, so that an error can point at it. */
	itemIndex?: number;
	/** Called when there is room for the request; may throw to have it not sent after all. */
	beforeLeaving?: () => void;
}

/** Sends requests for one run of the node: in parallel, within Clerk's limits, and again if safe. */
export class Client {
	private readonly gate: Gate;
	/** Requests that Clerk has answered, refusals for its limits aside. */
	answers = 0;
	/** Epoch ms since when Clerk has refused everything for its limit. */
	private refusedSince: number | undefined;

	private constructor(
		private readonly caller: Caller,
		private readonly base: string,
		private readonly options: RequestOptions,
		private readonly signal?: AbortSignal,
	) {
		this.gate = new Gate(options.concurrency, signal);
	}

	/** @throws UserError when the credential's API URL is not safe for the key */
	static async open(caller: Caller, options: RequestOptions): Promise<Client> {
		const signal =
			'getExecutionCancelSignal' in caller ? caller.getExecutionCancelSignal() : undefined;
		return new Client(caller, await apiBase(caller), options, signal);
	}

	/** How long nothing has been sent for Clerk's limits, altogether and from now on, in ms. */
	get limitWait(): { soFarMs: number; leftMs: number } {
		return { soFarMs: this.gate.closedMs, leftMs: this.gate.closedForMs };
	}

	/**
	 * Sends a request and sees it through.
	 *
	 * @returns Clerk's JSON
	 * @throws NodeApiError with Clerk's own words; the reason of a cancellation as it is
	 */
	async send<T = unknown>(request: ClerkRequest, sender: Sender = {}): Promise<T> {
		return this.bodyOf<T>(await this.answerTo(request, sender), request, sender);
	}

	/** Like {@link send} for a GET, but gives undefined when Clerk has no such thing (404). */
	async find<T>(path: string, query?: IDataObject, sender: Sender = {}): Promise<T | undefined> {
		const request: ClerkRequest = { method: 'GET', path, query };
		const answer = await this.answerTo(request, sender);
		return answer.statusCode === 404 ? undefined : this.bodyOf<T>(answer, request, sender);
	}

	private bodyOf<T>(answer: ClerkAnswer, request: ClerkRequest, { itemIndex }: Sender): T {
		if (answer.statusCode < 300) return answer.body as T;
		throw refused(this.caller.getNode(), answer, request, itemIndex);
	}

	/** Sends a request until its fate is clear, or its tries are used up. */
	private async answerTo(request: ClerkRequest, sender: Sender): Promise<ClerkAnswer> {
		const { itemIndex } = sender;
		let isUncertain = false;
		for (let tries = 1; ; tries++) {
			const { answer, fault } = await this.tryOnce(request, sender);
			if (answer?.statusCode === 429) {
				tries--;
				this.waitForLimit(answer, itemIndex);
				continue;
			}
			this.refusedSince = undefined;
			const isLastTry = tries >= MOST_TRIES;
			if (answer && !isUnclear(answer)) {
				this.gate.widen();
				this.answers++;
				const isGone = request.method === 'DELETE' && answer.statusCode === 404;
				if (isUncertain && isGone) return { ...answer, statusCode: 200, body: goneRecord(request) };
				if (!isLocked(answer) || isLastTry) return answer;
			} else if (!isRepeatable(request) || isLastTry) {
				throw unclear(this.caller.getNode(), fault ?? describe(answer), request, itemIndex);
			} else {
				isUncertain = true;
			}
			await sleep(backOff(tries), this.signal);
		}
	}

	private async tryOnce(
		request: ClerkRequest,
		{ beforeLeaving }: Sender,
	): Promise<{ answer?: ClerkAnswer; fault?: string }> {
		let hasLeft = false;
		const send = async () => {
			beforeLeaving?.();
			hasLeft = true;
			return await sendOnce(this.caller, this.base, request, this.options.timeoutMs);
		};
		return await this.gate.pass(send).then(
			(answer) => ({ answer }),
			(error: unknown) => {
				this.signal?.throwIfAborted();
				if (!hasLeft) throw error;
				return { fault: networkFault(error) };
			},
		);
	}

	/** Closes the gate for as long as Clerk says. @throws NodeApiError when that is too long */
	private waitForLimit(answer: ClerkAnswer, itemIndex?: number): void {
		const now = Date.now();
		this.refusedSince ??= now;
		const stoodStillMs = now - this.refusedSince;
		const waitMs = Math.max(100, retryAfter(answer) ?? Math.max(1000, stoodStillMs));
		if (stoodStillMs + waitMs > this.options.mostLimitWaitMs) {
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
