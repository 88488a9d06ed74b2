/**
 * Accounts that are read and written together, as many as one of Twenty's writes takes: a pass over a hundred thousand then
 * asks for so few root fields that most of a server's budget is left to others.
 */
export const ACCOUNTS_PER_PAGE = 100;
