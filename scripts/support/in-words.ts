/** What the app calls a refusal of the workspace for want of rights. */
const FORBIDDEN = /^FORBIDDEN: */;

/** Why something was not done, as a person at the command line reads it. */
export const inWords = (reason: string): string =>
  FORBIDDEN.test(reason)
    ? `The role of this API key may not do this (${reason.replace(FORBIDDEN, '')}).`
    : reason;

/** The same with what to do about it, where nothing was done at all. */
export const refusalInWords = (reason: string): string =>
  FORBIDDEN.test(reason)
    ? `${inWords(reason)}\nNothing is told of what it may not see. Use a key whose role may, in Settings → Roles.`
    : reason;
