import { entry, exists, refuseIfAny } from '../errors.mts';
import { crud } from '../records/crud.mts';
import type { Call, Resource } from '../resource.mts';
import type { Seed } from '../store/seed.mts';
import { where } from '../store/store.mts';
import type { Kept, Store } from '../store/store.mts';
import { DAY } from '../values/dates.mts';

/** What a request can say about a template. */
interface Fields {
	name: string;
	claims: Record<string, unknown>;
	/** Seconds. */
	lifetime: number;
	/** Seconds. */
	allowed_clock_skew: number;
	custom_signing_key: boolean;
	signing_algorithm: string;
	/** Stored, and never shown. */
	signing_key: string | null;
}

interface Tables {
	jwtTemplates: Fields & Kept;
}

/** Clerk's defaults. */
const DEFAULTS = {
	lifetime: 60,
	allowed_clock_skew: 5,
	custom_signing_key: false,
	signing_algorithm: 'RS256',
	signing_key: null,
};

/** Claims by name. */
const SAMPLES = {
	supabase: { role: 'authenticated', email: '{{user.primary_email_address}}' },
	reports: { aud: 'https://reports.example.com', plan: '{{org.public_metadata.plan}}' },
};

function seed(store: Store, { date }: Seed): void {
	for (const [name, claims] of Object.entries(SAMPLES)) {
		store.insert('jwtTemplates', date - 300 * DAY, { name, claims, ...DEFAULTS });
	}
}

const show = ({ signing_key: _, ...template }: Fields & Kept): object => ({
	...template,
	object: 'jwt_template',
});

const templates = crud({
	table: 'jwtTemplates',
	object: 'jwt_template',
	noun: 'JWT template',
	param: 'template_id',
	show,
});

/** A template with the changes of the body. Null sets a default back. @throws Refusal 422 */
function changed({ store, body }: Call, present: Fields, id?: string): Fields {
	const template = { ...present, name: body.name, claims: body.claims };
	for (const [name, value] of Object.entries(DEFAULTS)) {
		if (body[name] !== undefined) Object.assign(template, { [name]: body[name] ?? value });
	}
	const [owner] = where(store.jwtTemplates, ({ name }) => name === body.name);
	const missing = (['signing_algorithm', 'signing_key'] as const).filter(
		(name) => template.custom_signing_key && !template[name],
	);
	refuseIfAny([
		...(owner && owner.id !== id ? [exists('name', 'name')] : []),
		...missing.map((name) =>
			entry('form_param_missing', 'must be included.', `\`${name}\` must be included.`, name),
		),
	]);
	return template;
}

/** Templates for the tokens that an app asks for by name. */
export const jwtTemplate: Resource<Tables> = {
	tables: { jwtTemplates: 'jtmp' },
	seed,
	handlers: {
		ListJWTTemplates: templates.list,
		CreateJWTTemplate: templates.create((call) =>
			changed(call, { ...DEFAULTS, name: '', claims: {} }),
		),
		GetJWTTemplate: templates.get,
		UpdateJWTTemplate: templates.update((call, template) => changed(call, template, template.id)),
		DeleteJWTTemplate: templates.remove(),
	},
};
