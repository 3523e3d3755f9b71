import type { INodeProperties } from 'n8n-workflow';

/** A property, which stands for all that are equal to it. */
export interface Distinct {
	property: INodeProperties;
	/** In characters of JSON. */
	size: number;
}

/** Makes a function that gives the same object for equal properties. */
export function distinguish(): (property: INodeProperties) => Distinct {
	const byText = new Map<string, Distinct>();
	// Many operations share the very object, which spares making its text again.
	const byObject = new Map<INodeProperties, Distinct>();
	return (property) => {
		let distinct = byObject.get(property);
		if (!distinct) {
			const text = JSON.stringify(property);
			distinct = byText.get(text) ?? { property, size: text.length };
			byText.set(text, distinct);
			byObject.set(property, distinct);
		}
		return distinct;
	};
}
