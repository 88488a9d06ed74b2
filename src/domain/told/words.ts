/** What of a record moves money, and is told of when a person changes it. */
export type ToldField =
  | 'status'
  | 'amount'
  | 'amountPer'
  | 'amountFrom'
  | 'signedOn'
  | 'startsOn'
  | 'endsOn'
  | 'terminatedOn'
  | 'closedOn'
  | 'partOfContract'
  | 'regionalOwner'
  | 'director'
  | 'ownerCreditShare'
  | 'directorCreditShare';

export type ToldKind = 'CONTRACT' | 'DEAL' | 'COVERAGE';

/** The words of the notes that tell of such changes, in one language. */
export type ToldWords = {
  titles: Readonly<Record<ToldKind, (name: string) => string>>;
  /** What is told of has no name. */
  unnamed: Readonly<Record<ToldKind, string>>;
  /** The fields as their labels name them. */
  fields: Readonly<Record<ToldField, string>>;
  /** Options by their stored value. */
  options: Readonly<Record<string, string>>;
  /** A value that is not there. */
  empty: string;
  /** A member or a contract that is there no more, or belongs to another account. */
  unknown: { member: string; contract: string };
  share: (percent: number) => string;
  line: (field: string, before: string, after: string) => string;
  by: (who: string) => string;
};
