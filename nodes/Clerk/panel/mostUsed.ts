/** Resources from this place on are used so rarely that they say less, so that n8n loads less. */
export const MOST_USED = 6;
