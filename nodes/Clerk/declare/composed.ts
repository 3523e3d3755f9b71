/** What an operation of several calls works with: calls side by side, and what a failed one did. */
export { allSettledOrThrow } from '../http/allSettledOrThrow';
export { failureOf, tellProgress } from '../http/failure';
export type { RequestTemplate } from '../http/path';
