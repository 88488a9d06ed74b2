/** Builders for the records that the rules read: each test names only what it is about. */
import type { CompanyRecords } from '../../../src/domain/company-score.ts';
import type {
  CompanyInputs,
  Contact,
  Contract,
  Interaction,
  InteractionKind,
  Need,
  Opportunity,
} from '../../../src/domain/shared/records.ts';

/** The UTC day number of `YYYY-MM-DD`. */
export const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

/**
 * The day every example is judged on. The last 365 days are 2025-07-01 to 2026-06-30, the last 730 days begin on
 * 2024-07-01; neither holds a 29 February.
 */
export const TODAY = day('2026-06-30');

/** The day `count` days before the day of judgement; negative for the future. */
export const daysAgo = (count: number): number => TODAY - count;

export const money = (amount: number | null, currency: string | null) => ({ amount, currency });
export const usd = (amount: number | null) => money(amount, 'USD');

export const contract = (fields: Partial<Contract> = {}): Contract => ({
  id: 'contract-1',
  status: 'ACTIVE',
  amount: null,
  amountPer: null,
  earlierAmounts: [],
  signedOn: null,
  startsOn: null,
  endsOn: null,
  terminatedOn: null,
  autoRenews: false,
  renewalMonths: null,
  opportunityId: null,
  dealMonths: null,
  hasCompany: true,
  pastTerms: [],
  ...fields,
});

/** A contract with a full term. */
export const term = (
  startsOn: string,
  endsOn: string,
  amount: number,
  fields: Partial<Contract> = {},
): Contract => contract({ startsOn: day(startsOn), endsOn: day(endsOn), amount: usd(amount), ...fields });

export const opportunity = (fields: Partial<Opportunity> = {}): Opportunity => ({
  id: 'opportunity-1',
  stage: 'NEW',
  amount: null,
  closeDate: null,
  closedOn: null,
  termMonths: null,
  partOfContractId: null,
  closenessOutcome: null,
  ...fields,
});

export const need = (fields: Partial<Need> = {}): Need => ({
  id: 'need-1',
  need: 'Claims automation',
  isOpen: true,
  horizon: 'WITHIN_3_MONTHS',
  expectedOn: null,
  estimatedValue: null,
  opportunityId: null,
  ...fields,
});

export const contact = (fields: Partial<Contact> = {}): Contact => ({
  id: 'person-1',
  buyingRole: null,
  supportLevel: null,
  influence: null,
  coverage: null,
  relationshipCheckedOn: null,
  lastContactOn: null,
  reportsToId: null,
  interactions: [],
  uncounted: [],
  ...fields,
});

/** A contact vouched for today: IN_DEPTH stands at 80, MULTIPLE_CONTACTS at 60, BRIEF_CONTACT at 30. */
export const vouched = (id: string, coverage: Contact['coverage'], fields: Partial<Contact> = {}): Contact =>
  contact({ id, coverage, relationshipCheckedOn: TODAY, ...fields });

/** Interactions of one kind, one for each number of days ago. */
export const interactions = (kind: InteractionKind, ...agos: readonly number[]): Interaction[] =>
  agos.map((ago) => ({ kind, day: daysAgo(ago) }));

export const meetings = (...agos: readonly number[]): Interaction[] => interactions('MEETING', ...agos);

export const company = (fields: Partial<CompanyInputs> = {}): CompanyInputs => ({
  id: 'company-1',
  potentialAnnualValue: null,
  referenceValue: null,
  deliveryFit: null,
  lastContactOn: null,
  ...fields,
});

export const records = (fields: Partial<CompanyRecords> = {}): CompanyRecords => ({
  company: company(),
  opportunities: [],
  contracts: [],
  contractsOfOthers: [],
  contacts: [],
  needs: [],
  previousMonth: null,
  ...fields,
});
