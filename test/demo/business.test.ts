import { describe, expect, it } from 'vitest';
import { usdOf } from '../../demo/data/money.ts';
import type { ContractInput, DemoData } from '../../demo/data/types.ts';
import { laterTerm } from '../../src/domain/contract/term-series.ts';
import { horizonOf } from '../../src/domain/need/horizon.ts';
import { dayNumber, demoOf, SEEDS, TODAY, TODAY_NUMBER } from './demo-data.ts';

/** Value per company: contracts that count, and won deals no such contract stands for. */
function valueByCompany(data: DemoData): number[] {
  const values = new Map(data.companies.map(({ id }) => [id, 0]));
  const add = (companyId: string | undefined, usd: number): void => {
    if (companyId) values.set(companyId, (values.get(companyId) ?? 0) + usd);
  };
  const counted = data.contracts.filter(({ status }) => status !== 'DRAFT');
  const linked = new Set(counted.flatMap(({ opportunityId }) => opportunityId ?? []));
  for (const { companyId, amount } of counted) add(companyId, usdOf(amount));
  for (const { id, companyId, amount, stage } of data.opportunities) {
    if (stage === 'CUSTOMER' && !linked.has(id)) add(companyId, usdOf(amount));
  }
  return [...values.values()];
}

/** Active contracts past their end: the app moves the term of these on. */
const renewedContracts = ({ contracts }: DemoData): ContractInput[] =>
  contracts.filter(
    ({ status, autoRenews, startsOn, endsOn }) =>
      status === 'ACTIVE' && autoRenews && startsOn && endsOn && startsOn <= endsOn && endsOn < TODAY,
  );

const isRegular = ({ startsOn, endsOn }: ContractInput): boolean =>
  Boolean(startsOn && endsOn && startsOn <= endsOn);

describe.each(SEEDS)('business in the demo of seed %i', (seed) => {
  const { data, profiles } = demoOf(seed);

  it('comes to some four fifths from a fifth of the companies', () => {
    const values = valueByCompany(data).sort((a, b) => b - a);
    const sum = (some: number[]): number => some.reduce((all, value) => all + value, 0);
    const share = sum(values.slice(0, 24)) / sum(values);
    expect(share).toBeGreaterThan(0.75);
    expect(share).toBeLessThan(0.86);
  });

  it('has customers of five classes, and one default policy', () => {
    expect(data.scoringPolicies.filter(({ isDefault }) => isDefault)).toHaveLength(1);
    for (const { name } of data.scoringPolicies) {
      expect(profiles.filter(({ customerClass }) => customerClass === name)).toHaveLength(24);
    }
    const used = new Set(data.companies.flatMap(({ scoringPolicyId }) => scoringPolicyId ?? []));
    expect(used.size).toBe(5);
  });

  it('spreads accounts evenly over the members', () => {
    const owned = new Map<string, number>();
    for (const { accountOwnerId } of data.companies) {
      if (accountOwnerId) owned.set(accountOwnerId, (owned.get(accountOwnerId) ?? 0) + 1);
    }
    expect(Math.min(...owned.values())).toBeGreaterThan(30);
  });

  it('has opportunities in every stage and in three currencies with a rate', () => {
    const stages = new Map<string, number>();
    for (const { stage } of data.opportunities) stages.set(stage, (stages.get(stage) ?? 0) + 1);
    for (const stage of ['NEW', 'SCREENING', 'MEETING', 'PROPOSAL', 'CUSTOMER', 'LOST']) {
      expect(stages.get(stage), stage).toBeGreaterThan(20);
    }
    for (const currency of ['USD', 'EUR', 'GBP']) {
      expect(
        data.opportunities.filter(({ amount }) => amount?.currencyCode === currency).length,
      ).toBeGreaterThan(30);
    }
  });

  it('closed deals in the past two years, and learned from some', () => {
    const closed = data.opportunities.filter(({ stage }) => stage === 'CUSTOMER' || stage === 'LOST');
    const days = closed.flatMap(({ closeDate }) => (closeDate ? TODAY_NUMBER - dayNumber(closeDate) : []));
    expect(Math.min(...days)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...days)).toBeLessThanOrEqual(730);
    expect(days.filter((day) => day > 365).length).toBeGreaterThan(50);
    const withOutcome = closed.filter(({ closenessOutcome }) => closenessOutcome).length / closed.length;
    const withInsight = closed.filter(({ insightGained }) => insightGained).length / closed.length;
    expect(withOutcome).toBeGreaterThan(0.5);
    expect(withOutcome).toBeLessThan(0.8);
    expect(withInsight).toBeGreaterThan(0.35);
    expect(withInsight).toBeLessThan(0.65);
  });

  it('expects most open deals to close ahead, and left some behind', () => {
    const open = data.opportunities.filter(({ stage }) => stage !== 'CUSTOMER' && stage !== 'LOST');
    const ahead = open.flatMap(({ closeDate }) => (closeDate ? dayNumber(closeDate) - TODAY_NUMBER : []));
    expect(ahead.filter((days) => days > 0).length / ahead.length).toBeGreaterThan(0.7);
    expect(ahead.filter((days) => days < 0).length).toBeGreaterThan(3);
    expect(Math.max(...ahead)).toBeLessThanOrEqual(240);
  });

  it('has contracts of 3 months to 3 years whose status fits their dates', () => {
    const lengths = new Set<number>();
    const renewed = new Set(renewedContracts(data).map(({ id }) => id));
    for (const contract of data.contracts.filter(isRegular)) {
      const { status, signedOn, startsOn = '', endsOn = '', terminatedOn } = contract;
      lengths.add(Math.round((dayNumber(endsOn) - dayNumber(startsOn)) / 30.4));
      if (status === 'DRAFT') expect(signedOn === undefined && startsOn > TODAY).toBe(true);
      if (status === 'ACTIVE' && !renewed.has(contract.id))
        expect(startsOn <= TODAY && endsOn >= TODAY).toBe(true);
      if (status === 'EXPIRED') expect(endsOn < TODAY).toBe(true);
      expect(terminatedOn !== undefined).toBe(status === 'TERMINATED');
      if (terminatedOn) expect(startsOn < terminatedOn && terminatedOn < endsOn).toBe(true);
      if (signedOn) expect(signedOn <= startsOn && signedOn <= TODAY).toBe(true);
    }
    expect([...lengths].sort((a, b) => a - b)).toEqual([3, 6, 12, 18, 24, 36]);
    expect(new Set(data.contracts.map(({ status }) => status)).size).toBe(4);
    expect(new Set(data.contracts.map(({ autoRenews }) => autoRenews)).size).toBe(2);
  });

  it('has three contracts that renew themselves and whose first term is over', () => {
    const renewed = renewedContracts(data);
    expect(renewed).toHaveLength(3);
    for (const { startsOn = '', endsOn = '', signedOn = '' } of renewed) {
      expect(signedOn < startsOn && endsOn < TODAY).toBe(true);
      expect(laterTerm({ first: dayNumber(startsOn), last: dayNumber(endsOn) }, 1).first).toBe(
        dayNumber(endsOn) + 1,
      );
    }
  });

  it('has contracts that come up for renewal within 90 days', () => {
    const due = data.contracts.filter(({ status, endsOn }) => {
      const ahead = endsOn ? dayNumber(endsOn) - TODAY_NUMBER : Number.NaN;
      return status === 'ACTIVE' && ahead >= 0 && ahead <= 90;
    });
    expect(due.length).toBeGreaterThan(8);
  });

  it('has unfinished records, as in life', () => {
    const { companies, people, opportunities, contracts } = data;
    expect(opportunities.some(({ amount }) => !amount)).toBe(true);
    expect(opportunities.some(({ companyId }) => !companyId)).toBe(true);
    for (const stage of ['PROPOSAL', 'CUSTOMER', 'LOST']) {
      expect(opportunities.some((deal) => deal.stage === stage && !deal.closeDate)).toBe(true);
    }
    expect(opportunities.some(({ amount }) => amount?.currencyCode === 'CHF')).toBe(true);
    expect(contracts.some(({ amount }) => amount?.currencyCode === 'CHF')).toBe(true);
    expect(contracts.some(({ startsOn, endsOn }) => startsOn && endsOn && endsOn < startsOn)).toBe(true);
    expect(contracts.some(({ startsOn, endsOn }) => !startsOn && !endsOn)).toBe(true);
    expect(contracts.some(({ companyId }) => !companyId)).toBe(true);
    expect(people.some(({ companyId }) => !companyId)).toBe(true);
    expect(people.some(({ emails }) => !emails)).toBe(true);
    expect(people.some(({ jobTitle }) => !jobTitle)).toBe(true);
    expect(people.some(({ buyingRole }) => !buyingRole)).toBe(true);
    expect(companies.filter(({ referenceValue }) => !referenceValue).length).toBeGreaterThan(15);
    expect(companies.filter(({ potentialAnnualValue }) => !potentialAnnualValue).length).toBeGreaterThan(15);
  });

  it('has needs of half of the large companies in every horizon, and some become opportunities', () => {
    const needs = data.accountNeeds;
    const openOf = (companyId: string) =>
      needs.filter((need) => need.companyId === companyId && need.needState === 'OPEN');
    const hosts = profiles.filter(({ isLarge, companyId }) => isLarge && openOf(companyId).length > 0);
    expect(hosts).toHaveLength(12);
    for (const { companyId } of hosts) {
      expect(new Set(openOf(companyId).flatMap(({ horizon }) => horizon ?? [])).size).toBe(3);
    }
    expect(new Set(needs.map(({ needState }) => needState)).size).toBe(3);
    expect(new Set(needs.flatMap(({ capability }) => capability ?? [])).size).toBe(3);
    for (const { expectedOn, horizon } of needs) {
      if (expectedOn) expect(horizonOf(dayNumber(expectedOn), TODAY_NUMBER)).toBe(horizon);
    }
    expect(needs.some(({ capability, resourceGap }) => capability === 'MISSING' && resourceGap)).toBe(true);
    expect(needs.every(({ capability, resourceGap }) => capability !== 'READY' || !resourceGap)).toBe(true);
    expect(needs.some(({ estimatedValue }) => !estimatedValue)).toBe(true);
    expect(needs.some(({ horizon, expectedOn }) => !horizon && !expectedOn)).toBe(true);
    const deals = new Map(data.opportunities.map((deal) => [deal.id, deal]));
    const linked = needs.filter(({ opportunityId }) => opportunityId);
    expect(linked.length).toBeGreaterThan(5);
    for (const { opportunityId, companyId } of linked) {
      const deal = deals.get(opportunityId ?? '');
      expect(deal?.companyId).toBe(companyId);
      expect(['CUSTOMER', 'LOST']).not.toContain(deal?.stage);
    }
  });

  it('has help asked for large deals, in every state, and with what came of some', () => {
    const requests = data.supportRequests;
    expect(requests.length).toBeGreaterThan(30);
    const deals = new Map(data.opportunities.map((deal) => [deal.id, deal]));
    for (const { opportunityId = '', supportState, deliveredOn, requestedById, supporterId } of requests) {
      const deal = deals.get(opportunityId);
      expect(usdOf(deal?.amount)).toBeGreaterThanOrEqual(100_000);
      expect(requestedById).toBe(deal?.ownerId);
      expect(supporterId).not.toBe(requestedById);
      expect(deliveredOn !== undefined).toBe(supportState === 'DELIVERED');
      if (deliveredOn) expect(deliveredOn <= TODAY).toBe(true);
    }
    const states = new Set(requests.map(({ supportState }) => supportState));
    expect([...states].sort()).toEqual(['ACCEPTED', 'ASKED', 'DECLINED', 'DELIVERED', 'IN_PROGRESS']);
    const helped = requests.filter(({ supportState }) => supportState === 'DELIVERED');
    const stages = new Set(helped.map(({ opportunityId = '' }) => deals.get(opportunityId)?.stage));
    expect([...stages].sort()).toEqual(['CUSTOMER', 'LOST']);
    const waiting = requests.filter(({ supportState }) => !['DELIVERED', 'DECLINED'].includes(supportState));
    expect(waiting.some(({ neededBy }) => neededBy && neededBy <= TODAY)).toBe(true);
    expect(waiting.some(({ neededBy }) => neededBy && neededBy > TODAY)).toBe(true);
  });

  it('has companies about which nothing is known but the name', () => {
    const empty = data.companies.filter((company) => Object.keys(company).join() === 'id,name');
    expect(empty).toHaveLength(4);
    for (const { id } of empty) {
      const records = [...data.people, ...data.opportunities, ...data.contracts, ...data.accountNeeds];
      expect(records.some(({ companyId }) => companyId === id)).toBe(false);
    }
  });
});
