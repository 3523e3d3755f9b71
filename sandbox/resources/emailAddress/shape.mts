import type { EmailAddress, PhoneNumber } from '../../store/records.mts';

/** An EmailAddress as on the wire. */
export const emailJson = (email: EmailAddress): object => ({
	...email,
	object: 'email_address',
	linked_to: [],
	matches_sso_connection: false,
});

/** A PhoneNumber as on the wire. */
export const phoneJson = (phone: PhoneNumber): object => ({
	reserved_for_second_factor: false,
	default_second_factor: false,
	...phone,
	object: 'phone_number',
	linked_to: [],
});
