import { ADVICE, ADVICE_FOR_MODELS } from './advice';
import { mentions, NO_LABELS, withLabels, type Labels } from './labels';
import type { ClerkAnswer } from './request';
import { withoutKeys } from './withoutKeys';

/** One entry of the `errors` that Clerk answers with. */
export interface ClerkErrorEntry {
	code?: string;
	message?: string;
	long_message?: string;
	meta?: { param_name?: string; param_names?: readonly string[] };
}

/** How an operation speaks of what went wrong. */
export interface OperationWords {
	labels: Labels;
	/** What to do about an error beside what is known anyway, by Clerk's code. */
	advice?: Readonly<Record<string, string>>;
	/** Whether a language model reads it. */
	forModel?: boolean;
}

/** One of several errors. */
export interface ToldError {
	words: string;
	/** What to do about it, as far as it is known. */
	advice: string[];
}

/** What Clerk says is wrong, in words and as data. */
export interface ClerkErrors {
	entries: ClerkErrorEntry[];
	/** The error, or which values are at fault where there are several; undefined without any. */
	message?: string;
	/** The errors, where there are several. */
	list: ToldError[];
	/** What to do, where there is one error, as far as it is known. */
	advice: string[];
	/** Clerk's codes. */
	codes: string[];
	/** For a question to Clerk's support. */
	traceId?: string;
}

/** Reads what Clerk has answered in place of a record. */
export function fromClerk(
	{ statusCode, body, headers }: ClerkAnswer,
	{ labels, advice, forModel }: OperationWords = { labels: NO_LABELS },
): ClerkErrors {
	const { errors, clerk_trace_id: given } = Object(body) as {
		errors?: unknown;
		clerk_trace_id?: string;
	};
	const entries = (Array.isArray(errors) ? errors : []).filter(isEntry);
	const codes = [...new Set(entries.flatMap(({ code }) => code ?? []))];
	const general = forModel ? { ...ADVICE, ...ADVICE_FOR_MODELS } : ADVICE;
	const adviceOn = (code = '') => [general[code] ?? [], advice?.[code] ?? []].flat();
	// Equal sentences are told once.
	const bySentence = Map.groupBy(entries, (entry) => sentence(entry, labels));
	const told = [...bySentence].map(([words, [entry]]) => ({
		words,
		advice: adviceOn(entry?.code),
	}));
	const [first] = told;
	const isOne = told.length < 2;
	const known = isOne ? codes.flatMap(adviceOn) : [];
	return {
		entries,
		message: isOne ? first?.words : headline(entries, labels),
		list: isOne ? [] : told,
		advice: known.length > 0 || !isOne ? known : [general[statusCode] ?? []].flat(),
		codes,
		traceId: given ?? headers['cf-ray'],
	};
}

/** One of several errors as a line, with what to do about it if that is wanted. */
export function asLine({ words, advice }: ToldError, isAdvised: boolean): string {
	if (!isAdvised || advice.length === 0) return `• ${words}`;
	return `• ${[words.replace(/[^.!?]$/, '$&.'), ...advice].join(' ')}`;
}

const isEntry = (error: unknown): error is ClerkErrorEntry =>
	typeof error === 'object' && error !== null;

/** The values at fault, if Clerk says of each error which one it is about. */
function headline(entries: readonly ClerkErrorEntry[], labels: Labels): string {
	const names = entries.map(namesIn);
	const fields = [...new Set(names.flat().map((name) => labels.of(name)))];
	const tellsAll = names.every(({ length }) => length > 0);
	if (tellsAll && fields.length > 1) {
		return `Clerk refused ${fields.length} values: ${fields.join(', ')}`;
	}
	return `Clerk refused ${tellsAll ? fields[0] : 'this'} for ${entries.length} reasons`;
}

/** Clerk's own words with the panel's names, and the field where the words do not name it. */
function sentence(entry: ClerkErrorEntry, labels: Labels): string {
	const own = entry.long_message || entry.message || entry.code || 'Clerk gave no reason';
	const words = withLabels(withoutKeys(String(own)), labels);
	const fields = namesIn(entry).map((name) => labels.of(name));
	const unnamed = fields.filter((label) => !mentions(words, label));
	return unnamed.length > 0 ? `${unnamed.join(', ')}: ${words}` : words;
}

const namesIn = ({ meta }: ClerkErrorEntry): readonly string[] =>
	[meta?.param_name ?? meta?.param_names ?? []].flat().filter((name) => typeof name === 'string');
