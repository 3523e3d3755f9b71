/** How the panel calls what Clerk has its own names for. */
export interface Labels {
	/** `email_address` → `Email Address`, also where the panel does not show it. */
	of(name: string): string;
	/** Whether the panel shows a field of that name. */
	has(name: string): boolean;
}

/** Where there is no panel to speak of: `order_by` → `order by`. */
export const NO_LABELS: Labels = {
	of: (name) => name.replaceAll('_', ' '),
	has: () => false,
};

/** A list in JSON, or as Go prints one: `["email_address","password"]`. */
const LIST = /\[\s*"[^"\]]*"(?:[\s,]+"[^"\]]*")*\s*\]/g;
const IN_BACKTICKS = /`([^`]*)`/g;
/** A name of several words, unless it is part of something else: `user_2a…`, `org:sys_profile`. */
const SNAKE_CASE = /(?<![\w:.'"@/-])[a-z]+(?:_[a-z0-9]+)+(?![\w:'"@/-])/g;
const NAME = /^[a-z][a-z0-9_]*(?:[.[][\w.[\]]*)?$/;

/** A sentence of Clerk's in which the panel's fields have the panel's names. */
export function withLabels(sentence: string, labels: Labels): string {
	return sentence
		.replace(LIST, (list: string, at: number) => {
			const names = [...list.matchAll(/"([^"]*)"/g)].map(([, name = '']) => labels.of(name));
			return names.join(', ') + (at === 0 ? ':' : '');
		})
		.replace(IN_BACKTICKS, (_, inside: string) =>
			NAME.test(inside) ? `'${labels.of(inside)}'` : `'${inside}'`,
		)
		.replace(SNAKE_CASE, (name) => (labels.has(name) ? `'${labels.of(name)}'` : name));
}

/** Whether a sentence names a field already, in whatever case. */
export function mentions(sentence: string, label: string): boolean {
	const [text, name] = [sentence.toLowerCase(), label.toLowerCase()];
	if (name === '') return true;
	for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
		if (!isInWord(text[at - 1]) && !isInWord(text[at + name.length])) return true;
	}
	return false;
}

const isInWord = (character = ''): boolean => /\w/.test(character);
