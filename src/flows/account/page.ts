/**
 * Accounts that are read and written together: with ten deals each, a page takes a server about a second and a half, and
 * a pass over a hundred thousand asks for as few root fields as leave most of a server's budget to others.
 */
export const ACCOUNTS_PER_PAGE = 50;
