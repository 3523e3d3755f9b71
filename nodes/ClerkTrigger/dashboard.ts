/** Where a person finds the webhooks of an instance, as a link in a notice. */
export const DASHBOARD_LINK =
	'<a href="https://dashboard.clerk.com/~/webhooks" target="_blank">Clerk Dashboard under Webhooks</a>';
