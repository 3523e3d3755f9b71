import type { Identification } from '../user/identification.mts';

/** An email address of a user. */
export interface EmailAddress extends Identification {
	email_address: string;
	reserved: boolean;
}

/** An EmailAddress as on the wire. */
export const emailJson = (email: EmailAddress): object => ({
	...email,
	object: 'email_address',
	linked_to: [],
	matches_sso_connection: false,
});
