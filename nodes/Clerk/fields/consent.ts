import { UserError } from 'n8n-workflow';
import { field, type Field } from './field';
import { flag } from './kinds';

/** What a person agrees to by turning a switch on. */
export interface Consent {
	/** As n8n shows it, beginning with what is allowed: `Allow Signing Everyone Out`. */
	displayName: string;
	/** Begins with "Whether". */
	description: string;
	/** What would happen, in a sentence, for the error. */
	consequence: string;
}

/** A switch without which an operation sends nothing, because it can do great harm. */
export const consent = <const Name extends string>(
	name: Name,
	{ displayName, description, consequence }: Consent,
): Field<Name, true> => ({
	...field(
		name,
		{ type: 'boolean', default: false },
		{ displayName, description, wire: null, required: true },
		() => true as const,
	),
	// Not left to `field`: an expression that gives nothing is no consent.
	encode: (value) => {
		if (value !== true && value !== 'true') throw withoutConsent(displayName, consequence);
		return true;
	},
});

/** A switch that only some values need. */
export interface ConditionalConsent<Name extends string> {
	field: Field<Name, boolean | undefined>;
	/**
	 * Refuses values that need the switch while it is off.
	 *
	 * @param isNeeded whether the values do that
	 * @throws UserError
	 */
	check(isNeeded: boolean, given: boolean | undefined): void;
}

/** A switch without which an operation refuses those of its values that can do great harm. */
export const consentFor = <const Name extends string>(
	name: Name,
	{ consequence, ...words }: Omit<Consent, 'displayName'> & Partial<Pick<Consent, 'displayName'>>,
): ConditionalConsent<Name> => {
	const one = flag(name, { wire: null, ...words });
	return {
		field: one,
		check: (isNeeded, given) => {
			if (isNeeded && given !== true) throw withoutConsent(one.property.displayName, consequence);
		},
	};
};

const withoutConsent = (displayName: string, consequence: string): UserError =>
	new UserError(`'${displayName}' is off`, {
		description: `${consequence} To go ahead, turn on '${displayName}'. Nothing was changed.`,
	});
