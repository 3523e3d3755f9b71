import { entry, exists, notFound, refuseIfAny } from '../errors.mts';
import { countedPage, inOrder, page } from '../records/lists.mts';
import type { Call, Handlers } from '../resource.mts';
import type { JwtTemplateRecord } from '../store/records.mts';
import { where } from '../store/store.mts';
import type { Store } from '../store/store.mts';

/** What Clerk does unless told otherwise; times in seconds. */
const DEFAULTS = {
	lifetime: 60,
	allowed_clock_skew: 5,
	custom_signing_key: false,
	signing_algorithm: 'RS256',
	signing_key: null,
};

function findTemplate(store: Store, id: string): JwtTemplateRecord {
	const template = store.jwtTemplates.get(id);
	if (!template) throw notFound('JWT template', id);
	return template;
}

const templateJson = ({ signing_key: _, ...template }: JwtTemplateRecord): object => ({
	...template,
	object: 'jwt_template',
});

/** What the body makes of the template that it is about; null sets a default back. */
function changed({ store, body }: Call, present: Omit<JwtTemplateRecord, keyof Kept>, id?: string) {
	const template = { ...present, name: body.name, claims: body.claims };
	for (const [name, value] of Object.entries(DEFAULTS)) {
		if (body[name] !== undefined) Object.assign(template, { [name]: body[name] ?? value });
	}
	const [owner] = where(store.jwtTemplates, ({ name }) => name === body.name);
	const missing = ['signing_algorithm', 'signing_key'].filter(
		(name) => template.custom_signing_key && !template[name as keyof typeof template],
	);
	refuseIfAny([
		...(owner && owner.id !== id ? [exists('name', 'name')] : []),
		...missing.map((name) =>
			entry('form_param_missing', 'must be included.', `\`${name}\` must be included.`, name),
		),
	]);
	return template;
}

type Kept = Pick<JwtTemplateRecord, 'created_at' | 'id' | 'updated_at'>;

export const jwtTemplates: Handlers = {
	ListJWTTemplates: ({ store, query }) => {
		const ordered = inOrder(store.jwtTemplates.values(), '-created_at', {
			created_at: ({ created_at }) => created_at,
		});
		return query.paginated
			? countedPage(ordered, query, templateJson)
			: page(ordered, query).map(templateJson);
	},

	CreateJWTTemplate: (call) => {
		const { store, now } = call;
		const template: JwtTemplateRecord = {
			...changed(call, { ...DEFAULTS, name: '', claims: {} }),
			id: store.id('jtmp', now),
			created_at: now,
			updated_at: now,
		};
		store.jwtTemplates.set(template.id, template);
		return templateJson(template);
	},

	GetJWTTemplate: ({ store, path }) => templateJson(findTemplate(store, path.template_id)),

	UpdateJWTTemplate: (call) => {
		const template = findTemplate(call.store, call.path.template_id);
		Object.assign(template, changed(call, template, template.id), { updated_at: call.now });
		return templateJson(template);
	},

	DeleteJWTTemplate: ({ store, path }) => {
		const { id } = findTemplate(store, path.template_id);
		store.jwtTemplates.delete(id);
		return { object: 'jwt_template', id, deleted: true };
	},
};
