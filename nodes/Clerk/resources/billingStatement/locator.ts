import { locator } from '../../fields/locator';
import { firstPage, searchAmong } from '../../fields/search';

interface ListedStatement {
	id: string;
	timestamp: number;
	payer: {
		first_name?: string | null;
		last_name?: string | null;
		email?: string | null;
		organization_name?: string | null;
	};
}

/** `Ada Lovelace, 2026-05` */
function statementLabel({ timestamp, payer }: ListedStatement): string {
	const name = [payer.first_name, payer.last_name].filter(Boolean).join(' ');
	const who = payer.organization_name ?? (name || payer.email);
	return [who, new Date(timestamp).toISOString().slice(0, 7)].filter(Boolean).join(', ');
}

/** The newest 500 statements, which Clerk can't search. */
const searchBillingStatements = searchAmong(
	firstPage<ListedStatement>('/billing/statements'),
	statementLabel,
);

/** Chooses one statement: From List or By ID. */
export const billingStatement = locator(
	'statementId',
	// Clerk's document and its guides begin such IDs differently.
	{
		noun: 'statement',
		search: { searchBillingStatements },
		prefix: '',
	},
	{ required: true },
);
