/**
 * The edition of the rules by which scores are made. It stands on every row of the history, as scores of two editions
 * can't be told apart from a change. It rises when the same records would get other scores.
 */
export const RULES_VERSION = 2;
