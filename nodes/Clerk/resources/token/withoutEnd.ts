/** A text without the signs of one kind at its end. */
export function withoutEnd(text: string, sign: string): string {
	let { length } = text;
	while (length > 0 && text[length - 1] === sign) length--;
	return text.slice(0, length);
}
