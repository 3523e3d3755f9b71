import { entry, Refusal } from '../../errors.mts';
import type { Resource } from '../../resource.mts';
import { userUpdated } from '../user/change.mts';
import { cleanEmail } from '../user/identifiers.mts';
import type { UserRecord } from '../user/record.mts';
import { identificationHandlers } from './identification.mts';
import { emailJson } from './shape.mts';
import type { VerificationRecord } from './verification.mts';

interface Tables {
	verifications: VerificationRecord;
}

/** An address of a connected account cannot be replaced while the account is there. */
function refuseIfLinked(user: UserRecord): void {
	const linked = new Set(user.external_accounts.map((account) => account.email_address));
	if (!user.email_addresses.some((one) => linked.has(one.email_address))) return;
	throw new Refusal(
		400,
		entry(
			'identification_linked',
			'linked to a connected account',
			'An email address of the user is linked to a connected account. Remove the account first.',
		),
	);
}

/** Email addresses of users, which are stored with the user; also the table of one-time codes. */
export const emailAddress: Resource<Tables> = {
	tables: { verifications: 'ver' },
	handlers: identificationHandlers({
		name: 'EmailAddress',
		wire: 'email_address',
		list: 'email_addresses',
		primary: 'primary_email_address_id',
		strategy: 'email_code',
		clean: cleanEmail,
		json: emailJson,
		beforeReplace: refuseIfLinked,
	}),
	events: {
		CreateEmailAddress: userUpdated,
		ReplaceUserEmailAddress: userUpdated,
	},
};
