import { type BusinessRecords, readBusiness } from '../importance/business.ts';
import type { ScoringPolicy } from '../policy.ts';
import { type DayNumber, isWithin, lastDays } from '../shared/calendar.ts';
import { groupBy } from '../shared/grouping.ts';
import { roundToOneDecimal } from '../shared/numbers.ts';
import { byId } from '../shared/order.ts';
import type { Explained, Reason } from '../shared/reasons.ts';
import {
  type BuyingRole,
  type CompanyInputs,
  type Contact,
  type Influence,
  UNCOUNTED_CAUSES,
} from '../shared/records.ts';
import type { ScoringSettings } from '../shared/settings.ts';
import { type Commercial, scoreCommercial } from './commercial.ts';
import { commercialFacts } from './commercial-facts.ts';
import {
  type ContactCloseness,
  INTERACTION_WINDOW_DAYS,
  lastContactOf,
  latestDay,
  liveDays,
  scoreContact,
} from './contact.ts';
import { type RelationshipState, relationshipState } from './relationship.ts';
import { reportingInCircles } from './reporting.ts';

/** From this closeness on, a contact is a thread that holds. */
export const THREAD_CLOSENESS = 30;
/** What the closest, the second and the third closest contact weigh. */
const PLACES = [0.5, 0.3, 0.2];
const DENSITY_SCALE = 3;
const CAP_WITHOUT_THREAD = 40;
const CAP_SINGLE_THREADED = 65;

const INFLUENCE_FACTORS: Readonly<Record<Influence, number>> = {
  INNER_CIRCLE: 1.3,
  POLITICAL_STRUCTURE: 1.15,
  OUTSIDE: 1,
};

/** The three hats of a buying decision, and who wears them. */
const BUYING_HATS: Readonly<Record<string, readonly BuyingRole[]>> = {
  DECISION: ['DECISION_MAKER', 'APPROVER'],
  EVALUATION: ['EVALUATOR'],
  USE: ['USER'],
};

/** Quality, density, authority and commercial are 0 to 1. */
export type ClosenessParts = {
  quality: { value: number; weight: number; contactIds: string[] };
  density: { value: number; weight: number };
  authority: { value: number; weight: number; held: string[] };
  commercial: Commercial & { weight: number };
  threads: number;
  cap: number | null;
};

export type AccountCloseness = Explained<ClosenessParts> & {
  state: RelationshipState;
  silence: number | null;
  usualGap: number;
  /** The last live day that was ever seen of anybody; null for none. */
  lastContactOn: DayNumber | null;
  contacts: ContactCloseness[];
};

export type ClosenessInputs = BusinessRecords & {
  company: Pick<CompanyInputs, 'lastContactOn'>;
  contacts: readonly Contact[];
};

type Ranked = { contact: Contact; scored: ContactCloseness; influential: number };

/** closeness × influence factor, at most 100. */
const influentialOf = ({ influence }: Contact, { closeness }: ContactCloseness): number =>
  Math.min(100, closeness * (influence === null ? 1 : INFLUENCE_FACTORS[influence]));

const byClosenessThenId = (a: Ranked, b: Ranked): number =>
  b.influential - a.influential || byId(a.contact, b.contact);

/**
 * What the closest contacts are worth, 0 to 1; a place that nobody takes counts 0, so that no contact lowers it.
 *
 *   quality = (0.5 × first + 0.3 × second + 0.2 × third) / 100
 */
function qualityOf(ranked: readonly Ranked[]): { value: number; contactIds: string[] } {
  const value = PLACES.reduce(
    (total, weight, place) => total + weight * (ranked[place]?.influential ?? 0),
    0,
  );
  return {
    value: value / 100,
    contactIds: ranked.slice(0, PLACES.length).map(({ contact }) => contact.id),
  };
}

const hatsHeld = (threads: readonly Ranked[]): string[] =>
  Object.entries(BUYING_HATS)
    .filter(([, roles]) =>
      threads.some(({ contact }) => contact.buyingRole !== null && roles.includes(contact.buyingRole)),
    )
    .map(([hat]) => hat);

const capFor = (threads: number): number | null =>
  threads === 0 ? CAP_WITHOUT_THREAD : threads === 1 ? CAP_SINGLE_THREADED : null;

/** Mails and meetings of the last 365 days that did not count, by why; each once, however many contacts were on it. */
function uncountedOf(contacts: readonly Contact[], today: DayNumber): Reason[] {
  const window = lastDays(today, INTERACTION_WINDOW_DAYS);
  const seen = contacts.flatMap(({ uncounted }) => uncounted).filter(({ day }) => isWithin(day, window));
  const byCause = groupBy(seen, ({ cause }) => cause);
  return UNCOUNTED_CAUSES.flatMap((cause): Reason[] => {
    const count = new Set(byCause.get(cause)?.map(({ id }) => id)).size;
    return count === 0 ? [] : [{ code: 'INTERACTIONS_UNCOUNTED', cause, count }];
  });
}

const reasonsFor = (parts: ClosenessParts): Reason[] => [
  { code: 'QUALITY', contacts: parts.quality.contactIds.length, quality: parts.quality.value },
  { code: 'DENSITY', threads: parts.threads },
  {
    code: 'AUTHORITY',
    held: parts.authority.held,
    missing: Object.keys(BUYING_HATS).filter((hat) => !parts.authority.held.includes(hat)),
  },
  {
    code: 'COMMERCIAL',
    inForce: parts.commercial.inForce,
    open: parts.commercial.open,
    daysSinceWin: parts.commercial.daysSinceWin,
    outcome: parts.commercial.outcome,
  },
];

/**
 * How close we are to an account, 0 to 100 with one decimal. After Palmatier, "Interfirm Relational Drivers of
 * Customer Value" (Journal of Marketing, 2008): relationship quality, contact density and contact authority are
 * separate drivers; one average would hide the one that is missing.
 *
 *   T         = contacts with closeness ≥ 30
 *   quality   = (0.5 × first + 0.3 × second + 0.2 × third) / 100 of the contacts in order of min(100, closeness × i),
 *               i = inner circle 1.3, political structure 1.15, else 1
 *   density   = 1 − e^(−T / 3)
 *   authority = share of {decision, evaluation, use} held by a contact with closeness ≥ 30
 *   closeness = 100 × Σ weight × part / Σ weight      at most 40 when T = 0, at most 65 when T = 1
 *
 * Null for a company without contact, opportunity or contract.
 *
 * @param policy a policy without problems
 */
export function scoreCloseness(
  inputs: ClosenessInputs,
  policy: ScoringPolicy,
  settings: ScoringSettings,
  today: DayNumber,
): AccountCloseness {
  const ranked = inputs.contacts
    .map((contact): Ranked => {
      const scored = scoreContact(contact, today);
      return { contact, scored, influential: influentialOf(contact, scored) };
    })
    .sort(byClosenessThenId);
  const threads = ranked.filter(({ scored }) => scored.closeness >= THREAD_CLOSENESS);
  const days = inputs.contacts.flatMap((contact) => liveDays(contact, today));
  const lastContactOn = latestDay([
    inputs.company.lastContactOn,
    ...inputs.contacts.map((contact) => lastContactOf(contact, today)),
  ]);
  const held = hatsHeld(threads);
  const circles = reportingInCircles(ranked.map(({ contact }) => contact));
  const facts = commercialFacts(readBusiness(inputs, settings), policy, settings, today);
  const weights = policy.closenessWeights;
  const cap = capFor(threads.length);
  const parts: ClosenessParts = {
    quality: { ...qualityOf(ranked), weight: weights.quality },
    density: { value: 1 - Math.exp(-threads.length / DENSITY_SCALE), weight: weights.density },
    authority: { value: held.length / Object.keys(BUYING_HATS).length, held, weight: weights.authority },
    commercial: {
      ...scoreCommercial(facts, today),
      weight: weights.commercial,
    },
    threads: threads.length,
    cap,
  };
  const rest = {
    parts,
    contacts: ranked.map(({ scored }) => scored),
    lastContactOn,
    ...relationshipState(days, lastContactOn, today),
    missing: [
      ...ranked.flatMap(({ scored }) => scored.missing),
      ...circles.map((id) => ({ code: 'REPORTS_IN_CIRCLE', id }) as const),
      ...uncountedOf(inputs.contacts, today),
    ],
  };
  if (inputs.contacts.length === 0 && !facts.isAny) {
    return { ...rest, score: null, reasons: [{ code: 'NO_INPUT' }] };
  }

  const weighed = [parts.quality, parts.density, parts.authority, parts.commercial];
  const totalWeight = weighed.reduce((total, part) => total + part.weight, 0);
  const uncapped = (100 * weighed.reduce((total, part) => total + part.weight * part.value, 0)) / totalWeight;
  const capped = cap !== null && uncapped > cap;
  return {
    ...rest,
    score: roundToOneDecimal(capped ? cap : uncapped),
    reasons: [
      ...reasonsFor(parts),
      ...(capped ? [{ code: parts.threads === 0 ? 'NO_THREAD' : 'SINGLE_THREADED', cap } as const] : []),
    ],
  };
}
