import type { ScoringPolicy } from '../policy.ts';
import type { DayNumber } from '../shared/calendar.ts';
import { roundToOneDecimal, sum } from '../shared/numbers.ts';
import type { Explained, Reason } from '../shared/reasons.ts';
import type { BuyingRole, Contact, Contract, Influence, Opportunity } from '../shared/records.ts';
import type { ScoringSettings } from '../shared/settings.ts';
import { type Commercial, scoreCommercial } from './commercial.ts';
import { type ContactCloseness, countedInteractions, scoreContact } from './contact.ts';
import { type RelationshipState, relationshipState } from './relationship.ts';

/** From this closeness on, a contact is a thread that holds. */
export const THREAD_CLOSENESS = 30;
const CLOSEST_CONTACTS = 3;
const DENSITY_SCALE = 3;
const CAP_WITHOUT_THREAD = 40;
const CAP_SINGLE_THREADED = 65;

const INFLUENCE_WEIGHTS: Readonly<Record<Influence, number>> = {
  INNER_CIRCLE: 3,
  POLITICAL_STRUCTURE: 2,
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
  contacts: ContactCloseness[];
};

export type ClosenessInputs = {
  contacts: readonly Contact[];
  opportunities: readonly Opportunity[];
  contracts: readonly Contract[];
};

type Ranked = { contact: Contact; scored: ContactCloseness };

const byClosenessThenId = (a: Ranked, b: Ranked): number =>
  b.scored.closeness - a.scored.closeness || (a.contact.id < b.contact.id ? -1 : 1);

/** The mean closeness of the three closest contacts, weighted by influence, / 100; without contacts 0. */
const qualityOf = (ranked: readonly Ranked[]): { value: number; contactIds: string[] } => {
  const closest = ranked.slice(0, CLOSEST_CONTACTS);
  if (closest.length === 0) return { value: 0, contactIds: [] };
  const weights = closest.map(({ contact }) =>
    contact.influence === null ? 1 : INFLUENCE_WEIGHTS[contact.influence],
  );
  const weighted = closest.map(({ scored }, index) => scored.closeness * (weights[index] ?? 1));
  return { value: sum(weighted) / sum(weights) / 100, contactIds: closest.map(({ contact }) => contact.id) };
};

const hatsHeld = (threads: readonly Ranked[]): string[] =>
  Object.entries(BUYING_HATS)
    .filter(([, roles]) =>
      threads.some(({ contact }) => contact.buyingRole !== null && roles.includes(contact.buyingRole)),
    )
    .map(([hat]) => hat);

const capFor = (threads: number): number | null =>
  threads === 0 ? CAP_WITHOUT_THREAD : threads === 1 ? CAP_SINGLE_THREADED : null;

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
 *   quality   = mean of the three closest contacts, weighted by influence (3, 2, 1), / 100
 *   density   = 1 − e^(−T / 3)
 *   authority = share of {decision, evaluation, use} held by a contact with closeness ≥ 30
 *   closeness = 100 × Σ weight × part / Σ weight      at most 40 when T = 0, at most 65 when T = 1
 *
 * Null for a company without contact, opportunity or contract.
 *
 * @param policy a policy without problems
 */
export const scoreCloseness = (
  inputs: ClosenessInputs,
  policy: ScoringPolicy,
  settings: ScoringSettings,
  today: DayNumber,
): AccountCloseness => {
  const ranked = inputs.contacts
    .map((contact) => ({ contact, scored: scoreContact(contact, today) }))
    .sort(byClosenessThenId);
  const threads = ranked.filter(({ scored }) => scored.closeness >= THREAD_CLOSENESS);
  const days = inputs.contacts.flatMap((contact) =>
    countedInteractions(contact, today).map(({ day }) => day),
  );
  const held = hatsHeld(threads);
  const weights = policy.closenessWeights;
  const cap = capFor(threads.length);
  const parts: ClosenessParts = {
    quality: { ...qualityOf(ranked), weight: weights.quality },
    density: { value: 1 - Math.exp(-threads.length / DENSITY_SCALE), weight: weights.density },
    authority: { value: held.length / Object.keys(BUYING_HATS).length, held, weight: weights.authority },
    commercial: {
      ...scoreCommercial(inputs.opportunities, inputs.contracts, settings, today),
      weight: weights.commercial,
    },
    threads: threads.length,
    cap,
  };
  const rest = {
    parts,
    contacts: ranked.map(({ scored }) => scored),
    ...relationshipState(days, today),
    missing: ranked.flatMap(({ scored }) => scored.missing),
  };
  if (inputs.contacts.length + inputs.opportunities.length + inputs.contracts.length === 0) {
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
};
