import type { Store } from '../store/store.mts';
import type { Seed } from '../store/seed.mts';

const DAY = 24 * 60 * 60 * 1000;

const TEMPLATES = {
	supabase: { role: 'authenticated', email: '{{user.primary_email_address}}' },
	reports: { aud: 'https://reports.example.com', plan: '{{org.public_metadata.plan}}' },
};

const REDIRECT_URLS = ['https://app.example.com/oauth-callback', 'my-app://oauth-callback'];

const PERMISSIONS = {
	'org:reports:read': 'Read reports',
	'org:reports:manage': 'Manage reports',
};

/** Makes what a developer has set up: permissions, JWT templates and redirect URLs. */
export function seedRules(store: Store, { date }: Seed): void {
	const times = { created_at: date - 300 * DAY, updated_at: date - 300 * DAY };
	const id = (prefix: string) => store.id(prefix, times.created_at);
	for (const [name, claims] of Object.entries(TEMPLATES)) {
		const template = {
			id: id('jtmp'),
			name,
			claims,
			lifetime: 60,
			allowed_clock_skew: 5,
			custom_signing_key: false,
			signing_algorithm: 'RS256',
			signing_key: null,
			...times,
		};
		store.jwtTemplates.set(template.id, template);
	}
	for (const url of REDIRECT_URLS) {
		const redirectUrl = { id: id('ru'), url, ...times };
		store.redirectUrls.set(redirectUrl.id, redirectUrl);
	}
	for (const [key, name] of Object.entries(PERMISSIONS)) {
		const permission = { id: id('perm'), key, name, description: '', type: 'user', ...times };
		store.permissions.set(permission.id, permission);
	}
}
