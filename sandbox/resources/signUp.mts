import { findRecord } from '../records/find.mts';
import type { Resource } from '../resource.mts';
import type { Seed } from '../store/seed.mts';
import type { Store } from '../store/store.mts';
import { DAY, HOUR } from '../values/dates.mts';

/** A sign-up that was started and not completed, as stored. */
interface SignUpRecord {
	id: string;
	email_address: string;
	first_name: string | null;
	last_name: string | null;
	external_id: string | null;
	custom_action: boolean;
	abandon_at: number;
}

interface Tables {
	signUps: SignUpRecord;
}

const SAMPLES = ['Nora', 'Omar', 'Pilar'];

function seed(store: Store, { date }: Seed): void {
	for (const [index, name] of SAMPLES.entries()) {
		const startedAt = date - (index + 1) * HOUR;
		const id = store.id('sua', startedAt);
		store.signUps.set(id, {
			id,
			email_address: `${name.toLowerCase()}@example.com`,
			first_name: name,
			last_name: null,
			external_id: null,
			custom_action: false,
			abandon_at: startedAt + DAY,
		});
	}
}

/** A SignUp as on the wire: with an email address that is not verified yet. */
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

const findSignUp = (store: Store, id: string): SignUpRecord =>
	findRecord(store.signUps, 'sign up', id);

/** Sign-ups that are not completed. */
export const signUp: Resource<Tables> = {
	tables: { signUps: 'sua' },
	seed,
	handlers: {
		GetSignUp: ({ store, path }) => signUpJson(findSignUp(store, path.id)),

		UpdateSignUp: ({ store, path, body }) => {
			const found = findSignUp(store, path.id);
			if (body.external_id !== undefined) found.external_id = body.external_id;
			found.custom_action = body.custom_action ?? found.custom_action;
			return signUpJson(found);
		},
	},
};
