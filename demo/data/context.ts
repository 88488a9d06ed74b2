import { parseDay } from '../../src/domain/shared/calendar.ts';
import { type DemoKind, demoId, demoNumber } from './ids.ts';
import { createRandom, type Random } from './random.ts';

/** How a workspace member appears in e-mails and meetings. */
export type MemberContact = { handle: string; displayName: string };

export type DemoOptions = {
  /** A whole number; the same seed gives the same records. */
  seed: number;
  /** `YYYY-MM-DD`; every date of the demo is relative to it. */
  today: string;
  /** The workspace members who own accounts, deals and contacts; at least one. */
  memberIds: readonly string[];
  /** By member id; members not named here appear without address. */
  memberContacts?: Readonly<Record<string, MemberContact>>;
};

/** What all parts of the generator share. */
export type DemoContext = {
  seed: number;
  /** Day number of `today` (see calendar). */
  today: number;
  memberIds: readonly string[];
  memberContact(memberId: string): MemberContact;
  /** A stream of random choices of its own for each label. */
  random(label: string): Random;
  /** The next unused id of a kind; ids rise with each call. */
  nextId(kind: DemoKind): string;
  /**
   * The id of a record of which a company has one, or one for each month. It does not depend on which other companies
   * have one, so that on another day no record takes the id of another company's: it would clash with that one's own.
   */
  idBeside(kind: DemoKind, companyId: string, month?: number): string;
};

/** Room for the companies between the ids of two months. */
const COMPANIES_PER_MONTH = 1_000;

/** Throws a RangeError for a seed that is not a whole number, a day that does not exist, or no member. */
export function createContext({ seed, today, memberIds, memberContacts = {} }: DemoOptions): DemoContext {
  const day = parseDay(today);
  if (!Number.isInteger(seed) || seed < 0)
    throw new RangeError(`The seed is a whole number from 0, not ${seed}.`);
  if (day === null || today.length !== 10)
    throw new RangeError(`"${today}" is not a day of the form YYYY-MM-DD.`);
  if (memberIds.length === 0)
    throw new RangeError('The demo needs at least one workspace member as an owner.');
  const used = new Map<DemoKind, number>();
  return {
    seed,
    today: day,
    memberIds,
    memberContact: (memberId) => memberContacts[memberId] ?? { handle: '', displayName: '' },
    random: (label) => createRandom(seed, label),
    nextId: (kind) => {
      const n = used.get(kind) ?? 0;
      used.set(kind, n + 1);
      return demoId(seed, kind, n);
    },
    idBeside: (kind, companyId, month = 0) =>
      demoId(seed, kind, month * COMPANIES_PER_MONTH + demoNumber(companyId)),
  };
}
