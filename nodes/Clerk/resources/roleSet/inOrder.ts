/**
 * A role set goes by its ID or its key, so only one after another are changes of the same one sure
 * to keep their order. An instance has few role sets.
 */
export const inOrder = { serializeBy: () => ['role sets'] };
