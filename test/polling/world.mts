import type { Found } from '../../nodes/ClerkPollingTrigger/cursor.ts';
import type { Random } from './randomFrom.mts';

/** How long a record of the world may take to appear in lists, in ms. */
export const SETTLING = 12;

/** The clock of answers ticks this often, as Clerk's Date header does each second. */
const TICK = 4;

/** A state of a record in the world. */
export interface State {
	id: string;
	time: number;
	/** From when on lists have it. */
	visibleAt: number;
}

/**
 * A list that changes while it is read: records are created, also at equal times, appear late, are
 * updated and deleted.
 */
export class World {
	now = 1000;
	private count = 0;
	private readonly records = new Map<string, State[]>();
	/** Keys of records that were deleted, or of states that others replaced. */
	readonly gone = new Set<string>();

	constructor(
		private readonly random: Random,
		private readonly can: { update: boolean },
	) {}

	/** Lets some time pass, with what happens in it. */
	pass(ms: number): void {
		const { random } = this;
		for (const end = this.now + ms; this.now < end; this.now += random.under(4)) {
			if (random.oneIn(3)) this.create();
			if (random.oneIn(12)) this.delete();
			if (this.can.update && random.oneIn(6)) this.update();
		}
	}

	/** What lists have now. */
	visible(): State[] {
		return [...this.records.values()].flatMap((states) => {
			const last = states.findLast(({ visibleAt }) => visibleAt <= this.now);
			return last ? [last] : [];
		});
	}

	get clock(): number {
		return this.now - (this.now % TICK);
	}

	private create(): void {
		for (let many = this.random.oneIn(4) ? this.random.under(6) : 1; many > 0; many--) {
			this.write(`r${this.count++}`);
		}
	}

	private write(id: string): void {
		const { random, now } = this;
		// One was imported with a date to come.
		const time = random.oneIn(60) ? now + 500 : now;
		const states = this.records.get(id) ?? [];
		const late = random.oneIn(3) ? random.under(SETTLING + 1) : 0;
		const visibleAt = Math.max(now + late, states.at(-1)?.visibleAt ?? 0);
		this.records.set(id, [...states, { id, time, visibleAt }]);
	}

	private update(): void {
		const states = this.any();
		const last = states?.at(-1);
		if (!last || last.time >= this.now) return;
		this.gone.add(keyOf(last));
		this.write(last.id);
	}

	private delete(): void {
		const states = this.any();
		for (const state of states ?? []) this.gone.add(keyOf(state));
		if (states?.[0]) this.records.delete(states[0].id);
	}

	private any(): State[] | undefined {
		return [...this.records.values()][this.random.under(this.records.size)];
	}
}

/** A state's key, as of an event that a record has again and again. */
export const keyOf = ({ id, time }: State): string => `${id}:${time}`;

/** What a poll makes of a state. */
export const foundOf = (state: State): Found => ({
	time: state.time,
	key: keyOf(state),
	isWanted: true,
	record: {},
});
