import { CallGate } from './callGate';

/** Calls that are kept in mind. Beyond that, those that are not under way are forgotten. */
const MOST_CALLS = 500;

/** The limits of single calls, by method and path template. Only what says something is kept. */
export class CallGates {
	private readonly gates = new Map<string, CallGate>();

	/** The moment from which a call may leave, in epoch ms; Infinity until an answer comes. */
	next(call: string, now: number): number {
		return this.gates.get(call)?.next(now) ?? now;
	}

	/** Until when Clerk has said that it refuses the call, in epoch ms. */
	closedUntil(call: string): number {
		return this.gates.get(call)?.closedUntil ?? 0;
	}

	/** How many are kept in mind. */
	get size(): number {
		return this.gates.size;
	}

	/** A request for the call leaves. */
	leave(call: string): void {
		const gate = this.gates.get(call) ?? new CallGate();
		gate.underWay++;
		this.gates.set(call, gate);
	}

	/** Clerk took a request for the call. */
	widen(call: string): void {
		this.gates.get(call)?.widen();
	}

	/** See {@link CallGate.close}. */
	close(call: string, waitMs: number, took: number, now: number): void {
		this.gates.get(call)?.close(waitMs, took, now);
	}

	/** A request for the call is no longer under way. */
	release(call: string, now: number): void {
		const gate = this.gates.get(call);
		if (!gate) return;
		gate.underWay--;
		if (gate.isUnused(now)) this.gates.delete(call);
		if (this.gates.size <= MOST_CALLS) return;
		for (const [id, { underWay }] of this.gates) if (underWay === 0) this.gates.delete(id);
	}
}
