/** Accounts that are read and written together: their contacts fit one write of 200 records with room to spare. */
export const ACCOUNTS_PER_PAGE = 20;
