import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreContact } from '../../src/domain/closeness/contact.ts';
import { lastRate, worthOf } from '../../src/domain/contract/worth.ts';
import { readBusiness } from '../../src/domain/importance/business.ts';
import { anyContact, anyContracts, anyOpportunities } from './support/arbitraries.ts';
import { daysAgo, TODAY } from './support/records.ts';
import { importance, revenue, SETTINGS } from './support/scores.ts';

const TOMORROW = TODAY + 1;

/** Whether midnight brings a day into a window, or drops it from one. */
const crosses = (day: number | null, ...lengths: readonly number[]): boolean =>
  day !== null && (day === TOMORROW || lengths.some((length) => day === daysAgo(length - 1)));

describe('when nothing enters or leaves a window, a day changes little', () => {
  // A term of days gains at most its share of tomorrow and loses at most its share of the day that leaves the window,
  // never more than one day's worth in either direction: |ΔR| ≤ Σ amount / days(term). Whole amounts stay.
  it('revenue moves by at most one day of the running terms', () => {
    const contracts = anyContracts.map((all) =>
      all.filter(({ signedOn, startsOn }) => !crosses(signedOn, 365) && !crosses(startsOn, 365)),
    );
    const opportunities = anyOpportunities.map((all) =>
      all.filter(({ closedOn }) => !crosses(closedOn, 365)),
    );
    fc.assert(
      fc.property(contracts, opportunities, (some, deals) => {
        const days = [
          ...some.map(worthOf).flatMap(({ terms }) => terms),
          ...readBusiness(
            { contracts: [], contractsOfOthers: [], opportunities: deals },
            SETTINGS,
          ).wonDeals.map(({ term }) => term),
        ].filter(({ isOneDay }) => !isOneDay);
        const aDay = days.reduce((total, term) => total + Math.abs(lastRate(term, SETTINGS)), 0);
        const fields = { contracts: some, opportunities: deals };
        const change = revenue(fields, { today: TOMORROW }) - revenue(fields);
        expect(Math.abs(change)).toBeLessThanOrEqual(aDay + 1e-6);
      }),
      { numRuns: 300 },
    );
  });

  // Can-win counts deals; without one at an edge the count is the same.
  it('can-win stays', () => {
    const settled = anyOpportunities.map((all) => all.filter(({ closedOn }) => !crosses(closedOn, 730)));
    fc.assert(
      fc.property(settled, (opportunities) => {
        const fields = { opportunities };
        expect(importance(fields, { today: TOMORROW }).parts.winnability).toEqual(
          importance(fields).parts.winnability,
        );
      }),
    );
  });

  // Volume, maturity and half-life stay. Recency falls by 0.5^(1/h) with h ≥ 60, a vouch by 0.5^(1/180); the larger of
  // the two, times a factor and capped, falls by no more than the faster of them: at most 1.2 % in a day.
  it('a contact loses at most 1.2 % of its closeness, and gains none', () => {
    const slowest = 0.5 ** (1 / 60);
    const settled = anyContact.map((contact) => ({
      ...contact,
      interactions: contact.interactions.filter(({ day }) => !crosses(day, 90, 365)),
      relationshipCheckedOn: crosses(contact.relationshipCheckedOn) ? null : contact.relationshipCheckedOn,
    }));
    fc.assert(
      fc.property(settled, (contact) => {
        const before = scoreContact(contact, TODAY).closeness;
        const after = scoreContact(contact, TOMORROW).closeness;
        expect(after).toBeLessThanOrEqual(before + 1e-9);
        expect(after).toBeGreaterThanOrEqual(before * slowest - 1e-9);
      }),
      { numRuns: 300 },
    );
  });
});
