/** A workspace of any size, every record of which follows from its number: ten deals and two contracts a company. */
import { DEFAULT_POLICY } from '../../src/domain/policy.ts';
import { numbersByName } from '../../src/domain/policy-fields.ts';
import type { Generated, Row } from '../lean/tables.ts';

const DAY_MS = 86_400_000;

export const DEALS_EACH = 10;
export const CONTRACTS_EACH = 2;

/** Every so many-th deal and contract is of no company. */
const LOOSE_EVERY = 1000;
/** Every so many-th company is a key account. */
const KEY_EVERY = 100;
/** Every so many-th contact writes mails with us. */
const MAILS_EVERY = 20;

/** Before anything of a simulation happens. */
const LONG_AGO = '2026-01-05T08:00:00.000Z';
const MAYA = { source: 'MANUAL', name: 'Maya Okafor' };

const TAGS = {
  company: '0c01',
  opportunity: '0d01',
  contract: '0e01',
  person: '0f01',
  message: '0a01',
  messageParticipant: '0b01',
  scoringPolicy: '0901',
  keyAccount: '0801',
} as const;

type WorldObject = keyof typeof TAGS;

export const idOf = (object: WorldObject, index: number): string =>
  `${index.toString(16).padStart(8, '0')}-${TAGS[object]}-4000-8000-000000000000`;

const MEMBER = '00000001-0123-4000-8000-000000000000';

/** A number from 0 to 1 that follows from another one, without a pattern that anybody sees. */
function chance(index: number, salt: number): number {
  let mixed = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
}

const usd = (amount: number) => ({ amountMicros: Math.round(amount) * 1_000_000, currencyCode: 'USD' });

type Known = {
  createdAt: string;
  updatedAt: string;
  deletedAt: null;
  createdBy: unknown;
  updatedBy: unknown;
};

const known = (): Known => ({
  createdAt: LONG_AGO,
  updatedAt: LONG_AGO,
  deletedAt: null,
  createdBy: MAYA,
  updatedBy: MAYA,
});

const isLoose = (index: number): boolean => index % LOOSE_EVERY === LOOSE_EVERY - 1;

const generated = (
  object: WorldObject,
  count: number,
  values: (index: number) => Record<string, unknown>,
  related: Pick<Generated, 'children' | 'loose'> = { children: () => [], loose: () => [] },
): Generated => ({
  count,
  row: (index): Row => ({ id: idOf(object, index), ...known(), ...values(index) }),
  indexOf(id) {
    if (id.slice(9, 13) !== TAGS[object]) return null;
    const index = Number.parseInt(id.slice(0, 8), 16);
    return index < count ? index : null;
  },
  ...related,
});

const numberOf = (object: WorldObject, id: string): number =>
  id.slice(9, 13) === TAGS[object] ? Number.parseInt(id.slice(0, 8), 16) : -1;

const range = (from: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => from + index);

const ofCompanies = (
  object: WorldObject,
  each: number,
  count: number,
): Pick<Generated, 'children' | 'loose'> => ({
  children(column, parentId) {
    const company = numberOf('company', parentId);
    if (column !== 'companyId' || company < 0) return [];
    return range(company * each, each)
      .filter((index) => !isLoose(index))
      .map((index) => idOf(object, index));
  },
  loose: (column) =>
    column === 'companyId'
      ? range(0, Math.floor(count / LOOSE_EVERY)).map((one) => idOf(object, (one + 1) * LOOSE_EVERY - 1))
      : [],
});

const OPEN_STAGES = ['NEW', 'SCREENING', 'MEETING', 'PROPOSAL'] as const;

function stageOf(index: number): string {
  const part = chance(index, 1);
  if (part < 0.35) return 'CUSTOMER';
  if (part < 0.6) return 'LOST';
  return OPEN_STAGES[Math.floor(chance(index, 2) * OPEN_STAGES.length)] ?? 'NEW';
}

/** How many records of each object there are for so many companies. */
export function worldOf(companies: number, now: Date): Readonly<Record<string, Generated>> {
  const days = new Map<number, string>();
  const at = (offset: number): string => {
    const whole = Math.trunc(offset);
    const known = days.get(whole);
    if (known !== undefined) return known;
    const text = new Date(now.getTime() + whole * DAY_MS).toISOString();
    days.set(whole, text);
    return text;
  };
  const day = (offset: number): string => at(offset).slice(0, 10);
  const companyOf = (index: number, each: number): string | null =>
    isLoose(index) ? null : idOf('company', Math.floor(index / each));
  const deals = companies * DEALS_EACH;
  const contracts = companies * CONTRACTS_EACH;
  const mails = Math.ceil(companies / MAILS_EVERY);
  return {
    company: generated('company', companies, (index) => ({
      name: `Company ${index}`,
      accountOwnerId: MEMBER,
      keyAccountStatus: index % KEY_EVERY === 0 ? 'KEY' : null,
      scoringPolicyId: null,
      referenceValue: index % 3 === 0 ? `RATING_${1 + Math.floor(chance(index, 3) * 5)}` : null,
      deliveryFit: index % 4 === 0 ? `RATING_${1 + Math.floor(chance(index, 4) * 5)}` : null,
      potentialAnnualValue: index % 2 === 0 ? usd(chance(index, 5) ** 3 * 3_000_000) : usd(0),
    })),
    opportunity: generated(
      'opportunity',
      deals,
      (index) => {
        const stage = stageOf(index);
        const isClosed = stage === 'CUSTOMER' || stage === 'LOST';
        return {
          name: `Deal ${index}`,
          companyId: companyOf(index, DEALS_EACH),
          ownerId: MEMBER,
          stage,
          amount: usd(chance(index, 6) ** 2 * 200_000),
          closeDate: at(isClosed ? -chance(index, 7) * 900 : chance(index, 7) * 200),
        };
      },
      ofCompanies('opportunity', DEALS_EACH, deals),
    ),
    contract: generated(
      'contract',
      contracts,
      (index) => {
        const age = chance(index, 8) * 700;
        return {
          name: `Contract ${index}`,
          companyId: companyOf(index, CONTRACTS_EACH),
          opportunityId: null,
          status: age < 500 ? 'ACTIVE' : 'EXPIRED',
          amount: usd(chance(index, 9) ** 2 * 300_000),
          signedOn: day(-age),
          startsOn: day(-age),
          endsOn: day(age < 500 ? 560 - age : -30),
        };
      },
      ofCompanies('contract', CONTRACTS_EACH, contracts),
    ),
    person: generated(
      'person',
      companies,
      (index) => ({
        name: { firstName: 'Ana', lastName: `Number ${index}` },
        companyId: idOf('company', index),
        buyingRole: index % 3 === 0 ? 'DECISION_MAKER' : null,
        supportLevel: index % 5 === 0 ? 'SUPPORTER' : null,
      }),
      {
        children: (column, parentId) =>
          column === 'companyId' && numberOf('company', parentId) >= 0
            ? [idOf('person', numberOf('company', parentId))]
            : [],
        loose: () => [],
      },
    ),
    keyAccount: generated(
      'keyAccount',
      Math.ceil(companies / KEY_EVERY),
      (index) => ({
        name: `Company ${index * KEY_EVERY}`,
        companyId: idOf('company', index * KEY_EVERY),
        status: 'KEY',
      }),
      {
        children(column, parentId) {
          const company = numberOf('company', parentId);
          return column === 'companyId' && company >= 0 && company % KEY_EVERY === 0
            ? [idOf('keyAccount', company / KEY_EVERY)]
            : [];
        },
        loose: () => [],
      },
    ),
    message: generated('message', mails, (index) => ({
      receivedAt: at(-chance(index, 10) * 90),
      isDraft: false,
    })),
    // Each mail has one participant of the company and one of us.
    messageParticipant: generated(
      'messageParticipant',
      mails * 2,
      (index) => ({
        messageId: idOf('message', Math.floor(index / 2)),
        role: index % 2 === 0 ? 'FROM' : 'TO',
        personId: index % 2 === 0 ? idOf('person', Math.floor(index / 2) * MAILS_EVERY) : null,
        workspaceMemberId: index % 2 === 0 ? null : MEMBER,
      }),
      {
        children(column, parentId) {
          const person = numberOf('person', parentId);
          if (column === 'personId')
            return person >= 0 && person % MAILS_EVERY === 0
              ? [idOf('messageParticipant', (person / MAILS_EVERY) * 2)]
              : [];
          const message = numberOf('message', parentId);
          return column === 'messageId' && message >= 0
            ? [idOf('messageParticipant', message * 2), idOf('messageParticipant', message * 2 + 1)]
            : [];
        },
        loose: () => [],
      },
    ),
    scoringPolicy: generated('scoringPolicy', 1, () => ({
      name: 'Default',
      isDefault: true,
      largeDealThreshold: usd(DEFAULT_POLICY.largeDealThreshold.amount ?? 0),
      ...numbersByName(DEFAULT_POLICY),
    })),
  };
}
