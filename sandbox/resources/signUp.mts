import { notFound } from '../errors.mts';
import type { Handlers } from '../resource.mts';
import type { SignUpRecord } from '../store/records.mts';
import type { Store } from '../store/store.mts';

function findSignUp(store: Store, id: string): SignUpRecord {
	const signUp = store.signUps.get(id);
	if (!signUp) throw notFound('sign up', id);
	return signUp;
}

/** A SignUp as on the wire: of somebody who has given an e-mail address, and not proven it. */
const signUpJson = (signUp: SignUpRecord): object => ({
	...signUp,
	object: 'sign_up_attempt',
	status: 'missing_requirements',
	required_fields: ['email_address'],
	optional_fields: ['first_name', 'last_name'],
	missing_fields: [],
	unverified_fields: ['email_address'],
	verifications: {
		email_address: { next_action: 'needs_attempt', supported_strategies: ['email_code'] },
		phone_number: null,
		web3_wallet: null,
		external_account: null,
	},
	username: null,
	phone_number: null,
	web3_wallet: null,
	password_enabled: false,
	unsafe_metadata: {},
	public_metadata: {},
	created_session_id: null,
	created_user_id: null,
	legal_accepted_at: null,
});

export const signUps: Handlers = {
	GetSignUp: ({ store, path }) => signUpJson(findSignUp(store, path.id)),

	UpdateSignUp: ({ store, path, body }) => {
		const signUp = findSignUp(store, path.id);
		if (body.external_id !== undefined) signUp.external_id = body.external_id;
		signUp.custom_action = body.custom_action ?? signUp.custom_action;
		return signUpJson(signUp);
	},
};
