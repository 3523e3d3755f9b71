import type { Identification } from '../user/identification.mts';

/** A phone number of a user. */
export interface PhoneNumber extends Identification {
	phone_number: string;
	reserved: boolean;
	reserved_for_second_factor?: boolean;
	default_second_factor?: boolean;
}

/** A PhoneNumber as on the wire. */
export const phoneJson = (phone: PhoneNumber): object => ({
	reserved_for_second_factor: false,
	default_second_factor: false,
	...phone,
	object: 'phone_number',
	linked_to: [],
});
