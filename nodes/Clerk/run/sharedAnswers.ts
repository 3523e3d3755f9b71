/** Answers to look-ups that the items of one run share: each is asked for once. */
export class SharedAnswers {
	private readonly byQuestion = new Map<string, Promise<unknown>>();

	/**
	 * @param question the same text for all items that want this answer
	 * @param ask gets it. When that fails, the next item asks again.
	 */
	async get<T>(question: string, ask: () => Promise<T>): Promise<T> {
		const known = this.byQuestion.get(question);
		if (known) return (await known) as T;
		const asked = ask();
		this.byQuestion.set(question, asked);
		asked.catch(() => this.byQuestion.delete(question));
		return await asked;
	}
}
