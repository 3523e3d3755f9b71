import type { IDataObject } from 'n8n-workflow';
import type { OperationWords } from './clerkErrors';
import { limited, refused, unclear, type ErrorContext } from './errors';
import { answerFault, networkFault, type Fault } from './fault';
import { localTime } from './localTime';
import {
	instanceOf,
	sendOnce,
	type RequestContext,
	type ClerkAnswer,
	type ClerkInstance,
	type ClerkRequest,
} from './request';
import type { RequestOptions } from './options';
import { pause } from './pause';
import { Lane, LimitLasts, throttleOf } from './throttles';
import { backOff, isLocked, isRepeatable, isUnclear, MOST_TRIES, retryAfter } from './retry';

/** On whose behalf a request is sent. */
export interface RequestOrigin {
	/** The item it is for, so that an error can point at it. */
	itemIndex?: number;
	/** Called when there is room for the request; may throw to have it not sent after all. */
	beforeLeaving?: () => void;
	/** How its operation speaks of what Clerk refuses. */
	words?: OperationWords;
}

/** Sends requests for one run of the node: in parallel, within Clerk's limits, and again if safe. */
export class ClerkClient {
	private readonly lane: Lane;
	/** Requests that Clerk has answered, refusals for its limits aside. */
	answers = 0;
	/** Clerk's clock in its first answer, in epoch ms. */
	clerkTime: number | undefined;
	/** Epoch ms since when Clerk has refused everything for its limit. */
	private refusedSince: number | undefined;
	/** Epoch ms when the run has to be over. */
	private readonly endsAt: number;
	/** Without `/v1`. */
	private readonly apiUrl: string;

	private constructor(
		private readonly caller: RequestContext,
		readonly instance: ClerkInstance,
		private readonly options: RequestOptions,
		private readonly signal?: AbortSignal,
	) {
		this.apiUrl = instance.apiUrl;
		this.endsAt = Date.now() + (options.mostRunMs ?? Infinity);
		const { concurrency: most, mostLimitWaitMs: mostWaitMs, priority } = options;
		const { endsAt } = this;
		const throttle = throttleOf(instance.fingerprint, instance.kind);
		this.lane = new Lane(throttle, { most, mostWaitMs, endsAt, priority, signal });
	}

	/** @throws UserError when the credential's API URL is not safe for the key */
	static async open(caller: RequestContext, options: RequestOptions): Promise<ClerkClient> {
		const signal =
			'getExecutionCancelSignal' in caller ? caller.getExecutionCancelSignal() : undefined;
		return new ClerkClient(caller, await instanceOf(caller), options, signal);
	}

	/** Call it when the run is over: nothing listens for its cancellation any more. */
	end(): void {
		this.lane.end();
	}

	/** How long nothing has been sent for Clerk's limits, altogether and from now on, in ms. */
	get limitWait(): { soFarMs: number; leftMs: number } {
		return this.lane.standstill;
	}

	/**
	 * Sends a request and sees it through.
	 *
	 * @returns Clerk's JSON
	 * @throws NodeApiError with Clerk's own words; the reason of a cancellation as it is
	 */
	async send<T = unknown>(request: ClerkRequest, sender: RequestOrigin = {}): Promise<T> {
		return this.bodyOf<T>(await this.answerTo(request, sender), request, sender);
	}

	/** Like {@link send} for a GET, but gives undefined when Clerk has no such thing (404). */
	async find<T>(
		path: string,
		query?: IDataObject,
		sender: RequestOrigin = {},
	): Promise<T | undefined> {
		const request: ClerkRequest = { method: 'GET', path, query };
		const settled = await this.answerTo(request, sender);
		return settled.answer.statusCode === 404 ? undefined : this.bodyOf<T>(settled, request, sender);
	}

	private bodyOf<T>({ answer, earlier }: Settled, request: ClerkRequest, sender: RequestOrigin): T {
		this.clerkTime ??= Date.parse(answer.headers.date ?? '') || undefined;
		if (answer.statusCode < 300) return (answer.body || {}) as T;
		throw refused(answer, this.errorContext(request, sender, earlier));
	}

	/** Sends a request until its fate is clear, or its tries are used up. */
	private async answerTo(request: ClerkRequest, sender: RequestOrigin): Promise<Settled> {
		let earlier: Fault | undefined;
		for (let tries = 1; ; tries++) {
			// What may have been carried out is seen through, also when it is no longer wanted.
			const { answer, fault, limitMs } = await this.tryOnce(request, earlier ? {} : sender);
			if (limitMs !== undefined) {
				tries--;
				if (answer && this.canWait(limitMs)) continue;
				const when = localTime(this.caller.getTimezone());
				const context = this.errorContext(request, sender, earlier);
				throw limited(limitMs, when, context, answer !== undefined);
			}
			this.refusedSince = undefined;
			if (answer) this.answers++;
			if (answer && !isLocked(answer)) return { answer, earlier };
			const waitMs = backOff(tries);
			const isLastTry = tries >= MOST_TRIES || waitMs >= this.leftMs;
			if (answer && isLastTry) return { answer, earlier };
			if (fault && (isLastTry || !isRepeatable(request))) {
				throw unclear(fault, this.errorContext(request, sender, earlier));
			}
			if (fault?.wasSent) earlier ??= fault;
			await pause(waitMs, this.signal);
		}
	}

	/** How much longer the run may take, in ms. */
	private get leftMs(): number {
		return this.endsAt - Date.now();
	}

	private errorContext(
		request: ClerkRequest,
		{ itemIndex, words }: RequestOrigin,
		earlier: Fault | undefined,
	): ErrorContext {
		const { apiUrl, caller, options } = this;
		const { afterLimit } = options;
		return { node: caller.getNode(), request, apiUrl, itemIndex, words, earlier, afterLimit };
	}

	private async tryOnce(request: ClerkRequest, { beforeLeaving }: RequestOrigin): Promise<Tried> {
		let hasLeft = false;
		let limitMs: number | undefined;
		const { method, path, template = path } = request;
		const passing = this.lane.pass<ClerkAnswer>({
			call: `${method} ${template}`,
			check: () => {
				beforeLeaving?.();
				if (this.leftMs <= 0) throw new TimeIsUp();
			},
			send: async () => {
				hasLeft = true;
				const timeoutMs = Math.min(this.options.timeoutMs, this.leftMs);
				return await sendOnce(this.caller, this.apiUrl, request, timeoutMs);
			},
			refusalOf: (answer) => (limitMs = this.askedWaitMs(answer)),
		});
		return await passing.then(
			(answer) =>
				isUnclear(answer, request) ? { fault: answerFault(answer) } : { answer, limitMs },
			(error: unknown) => {
				this.signal?.throwIfAborted();
				if (error instanceof TimeIsUp) return { fault: NO_TIME_LEFT };
				if (error instanceof LimitLasts) return { limitMs: error.waitMs };
				if (!hasLeft) throw error;
				return { fault: networkFault(error, this.apiUrl) };
			},
		);
	}

	/** How long an answer asks to wait for a limit, in ms. Without Clerk's word, longer each time. */
	private askedWaitMs(answer: ClerkAnswer): number | undefined {
		if (answer.statusCode !== 429) return undefined;
		const now = Date.now();
		this.refusedSince ??= now;
		return Math.max(100, retryAfter(answer) ?? Math.max(1000, now - this.refusedSince));
	}

	/** Whether the run may wait so much longer for a limit. */
	private canWait(waitMs: number): boolean {
		const stoodStillMs = Date.now() - (this.refusedSince ?? Date.now());
		return stoodStillMs + waitMs <= this.options.mostLimitWaitMs && waitMs < this.leftMs;
	}
}

/** The run's time was up before the request left. */
class TimeIsUp extends Error {}

const NO_TIME_LEFT: Fault = { words: 'the time for this run was up', wasSent: false };

/** One try: a clear answer, a fault, or neither, because Clerk's limit lasts for `limitMs`. */
type Tried =
	| { answer: ClerkAnswer; fault?: undefined; limitMs?: number }
	| { answer?: undefined; fault: Fault; limitMs?: undefined }
	| { answer?: undefined; fault?: undefined; limitMs: number };

/** A clear answer, and the fault of an earlier try that may have been carried out. */
interface Settled {
	answer: ClerkAnswer;
	earlier?: Fault;
}
