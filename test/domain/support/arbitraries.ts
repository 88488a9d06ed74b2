/** Any workspace the rules may meet: whole days around the day of judgement, plausible money, every option. */
import fc from 'fast-check';
import type { CompanyRecords } from '../../../src/domain/company-score.ts';
import type { PointThresholds, ScoringPolicy } from '../../../src/domain/policy.ts';
import { RULES_VERSION } from '../../../src/domain/rules-version.ts';
import type {
  Contact,
  Contract,
  Interaction,
  Need,
  Opportunity,
  Rating,
} from '../../../src/domain/shared/records.ts';
import { daysAgo } from './records.ts';
import { POLICY } from './scores.ts';

const orNull = <Value>(values: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.option(values, { nil: null, freq: 4 });
const oneOf = <const Values extends readonly string[]>(values: Values): fc.Arbitrary<Values[number]> =>
  fc.constantFrom(...values);
const daysWithin = (oldest: number, latest: number): fc.Arbitrary<number> =>
  fc.integer({ min: latest, max: oldest }).map(daysAgo);

/** Days from three years back to one year ahead. */
export const anyDay = daysWithin(1_100, -400);

const amounts = fc.integer({ min: 0, max: 2_000_000 });
export const anyMoney = fc.record({
  amount: orNull(amounts),
  currency: fc.constantFrom('USD', 'USD', 'EUR', 'CNY', 'JPY', null),
});
export const usdMoney = fc.record({ amount: amounts, currency: fc.constant('USD') });

export const anyStage = fc.constantFrom(
  'NEW',
  'SCREENING',
  'MEETING',
  'PROPOSAL',
  'CUSTOMER',
  'LOST',
  'HOLD',
  null,
);
export const anyRating: fc.Arbitrary<Rating | null> = fc.constantFrom(null, 1, 2, 3, 4, 5);

/** Ids o0, o1 … so that contracts and needs can link to them. */
const links = orNull(fc.integer({ min: 0, max: 6 }).map((index) => `o${index}`));

const opportunityFields: fc.Arbitrary<Omit<Opportunity, 'id'>> = fc.record({
  stage: anyStage,
  amount: orNull(anyMoney),
  closeDate: orNull(anyDay),
  closedOn: orNull(anyDay),
  termMonths: orNull(fc.constantFrom(0, 1, 12, 36)),
  partOfContractId: orNull(fc.integer({ min: 0, max: 6 }).map((index) => `k${index}`)),
  closenessOutcome: orNull(oneOf(['IMPROVED', 'SAME', 'WORSENED'])),
});
const contractFields: fc.Arbitrary<Omit<Contract, 'id'>> = fc.record({
  status: orNull(oneOf(['DRAFT', 'ACTIVE', 'EXPIRED', 'TERMINATED'])),
  amount: orNull(anyMoney),
  amountPer: orNull(oneOf(['WHOLE_TERM', 'YEAR', 'MONTH'])),
  earlierAmounts: fc.constant([]),
  signedOn: orNull(anyDay),
  startsOn: orNull(anyDay),
  endsOn: orNull(anyDay),
  terminatedOn: orNull(anyDay),
  autoRenews: fc.boolean(),
  renewalMonths: orNull(fc.constantFrom(0, 1, 12)),
  opportunityId: links,
  dealMonths: orNull(fc.constantFrom(1, 12, 36)),
  hasCompany: fc.boolean(),
  pastTerms: fc.constant([]),
});
const needFields: fc.Arbitrary<Omit<Need, 'id'>> = fc.record({
  need: fc.constantFrom('', 'Claims automation', 'A longer one,\nin two lines'),
  isOpen: fc.boolean(),
  horizon: orNull(oneOf(['WITHIN_3_MONTHS', 'MONTHS_3_TO_12', 'YEARS_1_TO_3'])),
  expectedOn: orNull(anyDay),
  estimatedValue: orNull(anyMoney),
  opportunityId: links,
});

export const anyInteraction: fc.Arbitrary<Interaction> = fc.record({
  kind: oneOf(['MEETING', 'EMAIL_IN', 'EMAIL_OUT']),
  day: daysWithin(400, -30),
});
const contactFields: fc.Arbitrary<Omit<Contact, 'id'>> = fc.record({
  buyingRole: orNull(oneOf(['USER', 'EVALUATOR', 'DECISION_MAKER', 'APPROVER'])),
  supportLevel: orNull(oneOf(['MENTOR', 'SUPPORTER', 'NEUTRAL', 'NON_SUPPORTER', 'ENEMY'])),
  influence: orNull(oneOf(['INNER_CIRCLE', 'POLITICAL_STRUCTURE', 'OUTSIDE'])),
  coverage: orNull(oneOf(['IN_DEPTH', 'MULTIPLE_CONTACTS', 'BRIEF_CONTACT', 'NO_CONTACT'])),
  relationshipCheckedOn: orNull(daysWithin(800, -10)),
  lastContactOn: orNull(daysWithin(800, 0)),
  reportsToId: orNull(fc.integer({ min: 0, max: 6 }).map((index) => `p${index}`)),
  interactions: fc.array(anyInteraction, { maxLength: 12 }),
  uncounted: fc.constant([]),
});

const numbered = <Fields extends object>(
  fields: fc.Arbitrary<Fields>,
  prefix: string,
): fc.Arbitrary<(Fields & { id: string })[]> =>
  fc
    .array(fields, { maxLength: 6 })
    .map((items) => items.map((item, index) => ({ ...item, id: `${prefix}${index}` })));

export const anyOpportunities: fc.Arbitrary<Opportunity[]> = numbered(opportunityFields, 'o');
export const anyContracts: fc.Arbitrary<Contract[]> = numbered(contractFields, 'k');
export const anyContacts: fc.Arbitrary<Contact[]> = numbered(contactFields, 'p');
export const anyContact: fc.Arbitrary<Contact> = contactFields.map((fields) => ({ id: 'p0', ...fields }));

export const anyRecords: fc.Arbitrary<CompanyRecords> = fc.record({
  company: fc.record({
    id: fc.constant('company-1'),
    potentialAnnualValue: orNull(anyMoney),
    referenceValue: anyRating,
    deliveryFit: anyRating,
    lastContactOn: orNull(daysWithin(800, 0)),
  }),
  opportunities: anyOpportunities,
  contracts: anyContracts,
  contractsOfOthers: numbered(contractFields, 'x'),
  contacts: anyContacts,
  needs: numbered(needFields, 'n'),
  previousMonth: orNull(
    fc.record({
      score: orNull(fc.integer({ min: 0, max: 1_000 }).map((tenths) => tenths / 10)),
      rulesVersion: fc.constantFrom(null, 1, RULES_VERSION, RULES_VERSION),
    }),
  ),
});

/** Four strictly rising amounts above 0. */
export const risingThresholds: fc.Arbitrary<PointThresholds> = fc
  .uniqueArray(fc.integer({ min: 1, max: 5_000_000 }), { minLength: 4, maxLength: 4 })
  .map((values) => {
    const [at25 = 1, at50 = 2, at75 = 3, at100 = 4] = values.sort((a, b) => a - b);
    return { at25, at50, at75, at100 };
  });

const weight = fc.integer({ min: 0, max: 100 });
const somethingWeighed = (weights: Record<string, number>): boolean =>
  Object.values(weights).some((value) => value > 0);
const share = fc.integer({ min: 0, max: 100 });

const policyParts = fc.record({
  id: fc.constant('policy-1'),
  name: fc.constant('Any'),
  isDefault: fc.boolean(),
  weights: fc
    .record({ revenue: weight, potential: weight, reference: weight, winnability: weight })
    .filter(somethingWeighed),
  revenueThresholds: risingThresholds,
  potentialThresholds: risingThresholds,
  baselineWinRate: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
  closenessWeights: fc
    .record({ quality: weight, density: weight, authority: weight, commercial: weight })
    .filter(somethingWeighed),
  selection: fc.record({
    keyShare: share,
    keyMargin: share,
    candidateBand: share,
    entryScore: share,
    exitScore: share,
  }),
});

/** A policy that can be used. */
export const validPolicy: fc.Arbitrary<ScoringPolicy> = policyParts
  .map((parts) => ({
    ...POLICY,
    ...parts,
    selection: { ...POLICY.selection, ...parts.selection },
  }))
  // Revenue weighs 70 % of all at most.
  .filter(
    ({ weights: { revenue, potential, reference, winnability } }) =>
      revenue <= 0.7 * (revenue + potential + reference + winnability),
  );

/** The same items in any order. */
export const shuffled = <Item>(items: readonly Item[]): fc.Arbitrary<Item[]> =>
  fc.shuffledSubarray([...items], { minLength: items.length });
