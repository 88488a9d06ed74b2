import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lastContactOf } from '../../../src/domain/closeness/contact.ts';
import { RULES_VERSION } from '../../../src/domain/rules-version.ts';
import { anyRecords, validPolicy } from '../support/arbitraries.ts';
import { daysAgo, TODAY } from '../support/records.ts';
import { closeness, score } from '../support/scores.ts';

it('is 0 to 100 with one decimal, and null only without contact, opportunity and contract', () => {
  fc.assert(
    fc.property(anyRecords, validPolicy, (records, policy) => {
      const scored = closeness(records, { policy });
      for (const contact of scored.contacts) {
        expect(contact.closeness).toBeGreaterThanOrEqual(0);
        expect(contact.closeness).toBeLessThanOrEqual(100);
        expect(contact.parts.halfLife).toBeGreaterThanOrEqual(60);
        expect(contact.parts.halfLife).toBeLessThanOrEqual(180);
      }
      const { quality, density, authority, commercial, threads } = scored.parts;
      for (const { value } of [quality, density, authority, commercial]) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1 + 1e-12);
      }
      if (records.contacts.length + records.opportunities.length + records.contracts.length === 0) {
        expect(scored.score).toBeNull();
        return;
      }
      expect(scored.score).toBeGreaterThanOrEqual(0);
      expect(scored.score).toBeLessThanOrEqual(threads === 0 ? 40 : threads === 1 ? 65 : 100);
      expect(scored.score).toBe(Number(scored.score?.toFixed(1)));
    }),
  );
});

it('does not look at what lies ahead', () => {
  fc.assert(
    fc.property(anyRecords, (records) => {
      const past = {
        ...records,
        contacts: records.contacts.map((contact) => ({
          ...contact,
          interactions: contact.interactions.filter(({ day }) => day <= TODAY),
        })),
      };
      expect(closeness(past)).toEqual(closeness(records));
    }),
  );
});

it('does not look at interactions before the last 365 days', () => {
  fc.assert(
    fc.property(anyRecords, (records) => {
      const recent = {
        ...records,
        contacts: records.contacts.map((contact) => ({
          ...contact,
          // What was seen of them is remembered.
          lastContactOn: lastContactOf(contact, TODAY),
          interactions: contact.interactions.filter(({ day }) => day >= daysAgo(364)),
        })),
      };
      expect(closeness(recent)).toEqual(closeness(records));
    }),
  );
});

it('has no part in ratings, needs or what was typed as potential', () => {
  fc.assert(
    fc.property(anyRecords, (records) => {
      const bare = {
        ...records,
        company: {
          ...records.company,
          potentialAnnualValue: null,
          referenceValue: null,
          deliveryFit: null,
        },
        needs: [],
      };
      expect(closeness(bare)).toEqual(closeness(records));
    }),
  );
});

it('the trend follows the change, the change the two scores', () => {
  fc.assert(
    fc.property(anyRecords, (records) => {
      const { closeness: now, trend, change } = score(records);
      const { previousMonth } = records;
      const before = previousMonth?.rulesVersion === RULES_VERSION ? previousMonth.score : null;
      if (now.score === null || before === null) {
        expect([trend, change]).toEqual(['UNKNOWN', null]);
        return;
      }
      // Both scores are whole tenths, so their difference is exact in tenths.
      const tenths = Math.round(now.score * 10) - Math.round(before * 10);
      expect(change).toBeCloseTo(tenths / 10, 9);
      expect(trend).toBe(tenths >= 50 ? 'RISING' : tenths <= -50 ? 'FALLING' : 'STEADY');
    }),
  );
});
