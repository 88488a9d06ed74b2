import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreContact } from '../../../src/domain/closeness/contact.ts';
import type { Influence, SupportLevel } from '../../../src/domain/shared/records.ts';
import { anyContact, anyRecords } from '../support/arbitraries.ts';
import { contact, contract, daysAgo, meetings, opportunity, TODAY, vouched } from '../support/records.ts';
import { closeness } from '../support/scores.ts';

const of = (one: Parameters<typeof scoreContact>[0]): number => scoreContact(one, TODAY).closeness;
const notLess = (after: number, before: number): void => {
  expect(after).toBeGreaterThanOrEqual(before - 1e-9);
};
const kinds = fc.constantFrom('MEETING' as const, 'EMAIL_IN' as const, 'EMAIL_OUT' as const);

describe('what brings a contact closer', () => {
  it('any interaction today', () => {
    fc.assert(
      fc.property(anyContact, kinds, (one, kind) => {
        notLess(of({ ...one, interactions: [...one.interactions, { kind, day: TODAY }] }), of(one));
      }),
    );
  });

  it('more of them on a day that had one already', () => {
    fc.assert(
      fc.property(anyContact, kinds, fc.nat(), (one, kind, pick) => {
        const known = one.interactions[pick % Math.max(1, one.interactions.length)];
        fc.pre(known !== undefined);
        const day = known?.day ?? TODAY;
        notLess(of({ ...one, interactions: [...one.interactions, { kind, day }] }), of(one));
      }),
    );
  });

  it('more support', () => {
    const levels: SupportLevel[] = ['ENEMY', 'NON_SUPPORTER', 'NEUTRAL', 'SUPPORTER', 'MENTOR'];
    fc.assert(
      fc.property(anyContact, (one) => {
        const values = levels.map((supportLevel) => of({ ...one, supportLevel }));
        values.slice(1).forEach((value, index) => {
          notLess(value, values[index] ?? 0);
        });
      }),
    );
  });

  it('a deeper or a fresher vouch', () => {
    const ago = fc.integer({ min: 0, max: 900 });
    fc.assert(
      fc.property(anyContact, ago, ago, (one, first, second) => {
        const checkedAt = (days: number) =>
          of({ ...one, coverage: 'IN_DEPTH', relationshipCheckedOn: daysAgo(days) });
        notLess(checkedAt(Math.min(first, second)), checkedAt(Math.max(first, second)));
        const depths = (['NO_CONTACT', 'BRIEF_CONTACT', 'MULTIPLE_CONTACTS', 'IN_DEPTH'] as const).map(
          (coverage) => of({ ...one, coverage, relationshipCheckedOn: daysAgo(first) }),
        );
        depths.slice(1).forEach((value, index) => {
          notLess(value, depths[index] ?? 0);
        });
      }),
    );
  });
});

describe('what brings an account closer', () => {
  it('a closer contact, where all have the same influence', () => {
    fc.assert(
      fc.property(anyRecords, fc.nat(), (records, pick) => {
        const contacts = records.contacts.map((one) => ({ ...one, influence: null }));
        fc.pre(contacts.length > 0);
        const closer = contacts.map((one, index) =>
          index === pick % contacts.length
            ? { ...one, interactions: [...one.interactions, ...meetings(0, 0, 0)] }
            : one,
        );
        notLess(
          closeness({ ...records, contacts: closer }).score ?? 0,
          closeness({ ...records, contacts }).score ?? 0,
        );
      }),
    );
  });

  it('more influence of the closest contact', () => {
    const levels: Influence[] = ['OUTSIDE', 'POLITICAL_STRUCTURE', 'INNER_CIRCLE'];
    fc.assert(
      fc.property(anyRecords, (records) => {
        const [closest] = closeness(records).contacts;
        fc.pre(closest !== undefined);
        const values = levels.map(
          (influence) =>
            closeness({
              ...records,
              contacts: records.contacts.map((one) => (one.id === closest?.id ? { ...one, influence } : one)),
            }).parts.quality.value,
        );
        values.slice(1).forEach((value, index) => {
          notLess(value, values[index] ?? 0);
        });
      }),
    );
  });

  it('an open deal, a contract in force, a better outcome', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const { opportunities, contracts } = records;
        const commercial = (fields: Partial<typeof records>) =>
          closeness({ ...records, ...fields }).parts.commercial.value;
        const before = commercial({});
        notLess(commercial({ opportunities: [...opportunities, opportunity({ id: 'another' })] }), before);
        const inForce = contract({ id: 'another', startsOn: daysAgo(5) });
        notLess(commercial({ contracts: [...contracts, inForce] }), before);
        const outcomes = (['WORSENED', 'SAME', 'IMPROVED'] as const).map((closenessOutcome) =>
          commercial({ opportunities: opportunities.map((one) => ({ ...one, closenessOutcome })) }),
        );
        outcomes.slice(1).forEach((value, index) => {
          notLess(value, outcomes[index] ?? 0);
        });
      }),
    );
  });
});

// The rules do not promise that every good thing raises a score. These are meant to be so.
describe('what may lower a score although it looks like progress', () => {
  it('a past meeting that quickens the rhythm: silence then hurts sooner', () => {
    // Three days: half-life 60. The fourth makes the gaps 1, 1, 1: half-life 30, and volume has no part 100 days ago.
    const three = contact({ interactions: meetings(100, 101, 102) });
    const four = contact({ interactions: meetings(100, 101, 102, 103) });
    expect(of(four)).toBeLessThan(of(three));
  });

  it('another contact who is hardly known lowers the mean of the three closest', () => {
    const anna = vouched('anna', 'IN_DEPTH');
    const quality = (...contacts: (typeof anna)[]) => closeness({ contacts }).parts.quality.value;
    expect(quality(anna)).toBeCloseTo(0.8, 9);
    expect(quality(anna, contact({ id: 'ben' }))).toBeCloseTo(0.4, 9);
  });

  it('more influence of a contact below the mean', () => {
    const quality = (influence: Influence) =>
      closeness({ contacts: [vouched('a', 'IN_DEPTH'), vouched('b', 'BRIEF_CONTACT', { influence })] }).parts
        .quality.value;
    // (80 + 30) / 2 against (80 + 3 × 30) / 4
    expect(quality('OUTSIDE')).toBeCloseTo(0.55, 9);
    expect(quality('INNER_CIRCLE')).toBeCloseTo(0.425, 9);
  });

  it('an influential contact who rises into the three closest', () => {
    const quality = (supportLevel: SupportLevel) =>
      closeness({
        contacts: [
          vouched('a', 'IN_DEPTH'),
          vouched('b', 'IN_DEPTH'),
          vouched('c', 'MULTIPLE_CONTACTS', { supportLevel: 'NEUTRAL' }),
          vouched('d', 'MULTIPLE_CONTACTS', { influence: 'INNER_CIRCLE', supportLevel }),
        ],
      }).parts.quality.value;
    // Below c (54): (80 + 80 + 54) / 3. Above it: (80 + 80 + 3 × 60) / 5.
    expect(quality('NON_SUPPORTER')).toBeCloseTo(214 / 300, 9);
    expect(quality('SUPPORTER')).toBeCloseTo(0.68, 9);
  });

  it('a deal won without a judged outcome, beside one that improved closeness', () => {
    const won = (id: string, fields: object) =>
      opportunity({ id, stage: 'CUSTOMER', closedOn: TODAY, ...fields });
    const commercial = (...opportunities: ReturnType<typeof won>[]) =>
      closeness({ opportunities }).parts.commercial.value;
    const improved = won('a', { closenessOutcome: 'IMPROVED' });
    expect(commercial(improved)).toBeCloseTo(0.4, 9);
    expect(commercial(improved, won('b', {}))).toBeCloseTo(0.35, 9);
  });
});
