import type { Decision } from './decision.ts';

/** The tasks that a deal can ask for; each at most once in its life, or once for each round of TAS+. */
export type DealTaskKind = 'INITIATION' | 'LEARNING' | 'ASSESSMENT' | 'QUICK';

/** What is written about deals, in one language. */
export type DealWords = {
  /** A deal without a name, in a sentence. */
  unnamed: string;
  titles: Readonly<Record<DealTaskKind, (name: string) => string>>;
  /** Why the task is asked for, and what is to be done. */
  why: Readonly<Record<DealTaskKind, string>>;
  what: Readonly<Record<DealTaskKind, string>>;
  /** The notes that tell of a decision. */
  decision: {
    amount: (amount: string) => string;
    title: (decision: Decision, deal: string) => string;
    text: (decision: Decision, who: string | null) => string;
  };
};
