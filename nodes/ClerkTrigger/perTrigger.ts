/** How many triggers the process remembers something for. */
const TRIGGERS = 500;

/** Something for each trigger. If there are too many triggers, those idle the longest are dropped. */
export class PerTrigger<T> {
	private readonly all = new Map<string, T>();

	constructor(private readonly create: () => T) {}

	of(trigger: string): T {
		const own = this.all.get(trigger) ?? this.create();
		this.all.delete(trigger);
		this.all.set(trigger, own);
		const [idle] = this.all.keys();
		if (idle !== undefined && this.all.size > TRIGGERS) this.all.delete(idle);
		return own;
	}
}
