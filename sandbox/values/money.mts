/** An amount of money as on the wire. */
export interface Money {
	/** In cents. */
	amount: number;
	amount_formatted: string;
	currency: string;
	currency_symbol: string;
}

/** An amount in cents as on the wire. */
export const money = (amount: number, currency = 'USD'): Money => ({
	amount,
	amount_formatted: (amount / 100).toFixed(2),
	currency,
	currency_symbol: currency === 'USD' ? '$' : currency,
});
