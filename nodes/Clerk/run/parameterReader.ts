import type { IExecuteFunctions, INodeParameters } from 'n8n-workflow';
import { deepCopy } from 'n8n-workflow';

/**
 * Reads the node's parameters, item by item. n8n evaluates each read again; what has no expression
 * in it is the same for all items and needs no evaluation.
 */
export class ParameterReader {
	private readonly given: INodeParameters;
	/** The names of parameters that are the same for all items. */
	private readonly fixed: ReadonlySet<string>;

	constructor(private readonly caller: IExecuteFunctions) {
		this.given = caller.getNode().parameters;
		const fixed = Object.entries(this.given).filter(([, value]) => isFixed(value));
		this.fixed = new Set(fixed.map(([name]) => name));
	}

	/**
	 * @param otherwise for a parameter that is not there
	 * @throws ExpressionError when its expression can't be evaluated for the item
	 */
	read(name: string, itemIndex: number, otherwise: unknown): unknown {
		// A copy, so that one item can't change what the next one gets.
		if (this.fixed.has(name)) return deepCopy(this.given[name]);
		// n8n would look through the whole panel to check the value, which is done here anyway.
		return this.caller.getNodeParameter(name, itemIndex, otherwise, { skipValidation: true });
	}

	/** A parameter as it is saved, with its expressions. */
	raw(name: string): unknown {
		return this.given[name];
	}

	/**
	 * Whether a parameter, or a member of a collection, gets its value from an expression that a
	 * person wrote. What an AI agent fills in is an expression too, but not one to look at.
	 */
	isExpression(name: string, member?: string): boolean {
		const value = this.given[name];
		const inside: unknown = member === undefined ? undefined : Object(value)[member];
		const whole: unknown = member === undefined ? Object(value).value : undefined;
		return [value, whole, inside, Object(inside).value].some(
			(one) => typeof one === 'string' && one.startsWith('=') && !one.includes('$fromAI('),
		);
	}
}

/** Whether there is no expression in a value. */
function isFixed(value: unknown): boolean {
	if (typeof value === 'string') return !value.startsWith('=');
	if (typeof value !== 'object' || value === null) return value !== undefined;
	return Object.values(value).every(isFixed);
}
