import { choice } from '../../fields/kinds';
import { organization } from '../organization/locator';
import { user } from '../user/locator';

/** Chooses who pays: a user or an organization. */
export const payerFields = [
	choice(
		'payer',
		[
			{ name: 'Organization', value: 'organization' },
			{ name: 'User', value: 'user' },
		],
		{ wire: null, required: true, default: 'user', description: 'Who subscribes and pays' },
	),
	user('userId', { required: true, displayOptions: { show: { payer: ['user'] } } }),
	organization('organizationId', {
		required: true,
		displayOptions: { show: { payer: ['organization'] } },
	}),
] as const;

/** What these fields say. */
export interface PayerValues {
	readonly payer: 'organization' | 'user';
	readonly userId: string;
	readonly organizationId: string;
}

/** Whether the payer is an organization. */
export const isOrganization = ({ payer }: Pick<PayerValues, 'payer'>): boolean =>
	payer === 'organization';

/** What two items share that are about the same payer. */
export const payerKey = (values: PayerValues): string[] => [
	isOrganization(values) ? values.organizationId : values.userId,
];
