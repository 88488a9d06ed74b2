/** What is said once key accounts of one company were combined. */
export type CombinedWords = {
  /** The note on the one that leads, once they were combined. */
  title: (name: string) => string;
  /**
   * @param status of the one that went into the trash, as it is stored
   * @param since `YYYY-MM-DD`; null when it was never key
   */
  text: (name: string, status: string | null, since: string | null) => string;
};

/** Why a command on a second key account was not carried out. */
export type SecondWords = { takesNoPart: string };
