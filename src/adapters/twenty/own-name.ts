/** The name that the app's own writes carry. */
export const OWN_NAME = 'Key Accounts';
