import { findRecord } from '../../records/find.mts';
import { countedPage, inOrder } from '../../records/lists.mts';
import type { Call, Resource } from '../../resource.mts';
import type { Seed } from '../../store/seed.mts';
import { where } from '../../store/store.mts';
import type { Store } from '../../store/store.mts';
import { DAY } from '../../values/dates.mts';
import { amountFor, findPrice } from '../billingPrice/record.mts';
import { addAttempt } from './record.mts';
import type { AttemptRecord, StatementRecord } from './record.mts';
import { attemptJson, attemptsOn, statementJson } from './shape.mts';

interface Tables {
	billingStatements: StatementRecord;
	paymentAttempts: AttemptRecord;
}

const findStatement = ({ store, path }: Call): StatementRecord =>
	findRecord(store.billingStatements, 'statement', path.statementID);

/** A statement for everyone who has paid, or should have. */
function seed(store: Store, { date }: Seed): void {
	const charged = where(
		store.subscriptionItems,
		({ price_id, plan_period, is_free_trial: isTrial }) =>
			!isTrial && amountFor(findPrice(store, price_id), plan_period) > 0,
	);
	for (const item of [...charged]) {
		const isFailed = item.status === 'past_due';
		addAttempt(store, item.period_start, item, 'paid');
		if (isFailed) addAttempt(store, date - 2 * DAY, item, 'failed');
	}
}

/** What payers were charged, and the attempts to do so. */
export const billingStatement: Resource<Tables> = {
	tables: { billingStatements: 'cstmt', paymentAttempts: 'cpay' },
	seed,
	handlers: {
		GetBillingStatementList: ({ store, query }) => {
			const ordered = inOrder(store.billingStatements.values(), '-created_at', {
				created_at: (one) => one.created_at,
			});
			return countedPage(ordered, query, (one) => statementJson(store, one));
		},

		GetBillingStatement: (call) => statementJson(call.store, findStatement(call)),

		GetBillingStatementPaymentAttempts: (call) =>
			countedPage(attemptsOn(call.store, findStatement(call)), call.query, (one) =>
				attemptJson(call.store, one),
			),
	},
};
