import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreContact } from '../../../src/domain/closeness/contact.ts';
import type { BuyingRole, Contact, Influence, SupportLevel } from '../../../src/domain/shared/records.ts';
import { anyContact, anyRecords } from '../support/arbitraries.ts';
import { contact, contract, daysAgo, meetings, opportunity, TODAY } from '../support/records.ts';
import { closeness } from '../support/scores.ts';

const of = (one: Parameters<typeof scoreContact>[0]): number => scoreContact(one, TODAY).closeness;
function notLess(after: number, before: number): void {
  expect(after).toBeGreaterThanOrEqual(before - 1e-9);
}
const kinds = fc.constantFrom('MEETING' as const, 'EMAIL_IN' as const, 'EMAIL_OUT' as const);

describe('what brings a contact closer', () => {
  it('any interaction today', () => {
    fc.assert(
      fc.property(anyContact, kinds, (one, kind) => {
        notLess(of({ ...one, interactions: [...one.interactions, { kind, day: TODAY }] }), of(one));
      }),
    );
  });

  it('more of them on a live day, and mails of ours on any', () => {
    fc.assert(
      fc.property(anyContact, kinds, fc.nat(), (one, kind, pick) => {
        const known = one.interactions[pick % Math.max(1, one.interactions.length)];
        fc.pre(known !== undefined && (kind === 'EMAIL_OUT' || known.kind !== 'EMAIL_OUT'));
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
  const scoreOf = (records: Parameters<typeof closeness>[0]): number => closeness(records).score ?? 0;

  it('one contact more, met or unmet', () => {
    fc.assert(
      fc.property(anyRecords, anyContact, (records, one) => {
        const contacts = [...records.contacts, { ...one, id: 'another' }];
        notLess(scoreOf({ ...records, contacts }), scoreOf(records));
      }),
    );
  });

  it('a buying role of somebody who had none', () => {
    const roles = fc.constantFrom<BuyingRole>('USER', 'EVALUATOR', 'DECISION_MAKER', 'APPROVER');
    fc.assert(
      fc.property(anyRecords, anyContact, roles, (records, one, buyingRole) => {
        const withRole = (role: BuyingRole | null) =>
          scoreOf({ ...records, contacts: [...records.contacts, { ...one, id: 'p', buyingRole: role }] });
        notLess(withRole(buyingRole), withRole(null));
      }),
    );
  });

  it('a meeting or a mail of theirs today, and more influence of anybody', () => {
    const live = fc.constantFrom('MEETING' as const, 'EMAIL_IN' as const);
    fc.assert(
      fc.property(anyRecords, live, fc.nat(), (records, kind, pick) => {
        fc.pre(records.contacts.length > 0);
        const changed = (change: (one: Contact) => Contact) => ({
          ...records,
          contacts: records.contacts.map((one, index) =>
            index === pick % records.contacts.length ? change(one) : one,
          ),
        });
        const today = { kind, day: TODAY };
        const met = changed((one) => ({ ...one, interactions: [...one.interactions, today] }));
        notLess(scoreOf(met), scoreOf(records));
        const inner = changed((one) => ({ ...one, influence: 'INNER_CIRCLE' }));
        notLess(scoreOf(inner), scoreOf(records));
      }),
    );
  });

  it('a closer contact', () => {
    fc.assert(
      fc.property(anyRecords, fc.nat(), (records, pick) => {
        const { contacts } = records;
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
  it('past meetings that quicken the rhythm: silence then hurts sooner', () => {
    // Gaps 90, 90, 84: half-life 180. With three more the median gap is 1: half-life 60. Volume has no part 100 days ago.
    const four = contact({ interactions: meetings(100, 190, 280, 364) });
    const seven = contact({ interactions: meetings(100, 101, 102, 103, 190, 280, 364) });
    expect(of(seven)).toBeLessThan(of(four));
  });

  it('a deal won without a judged outcome, beside one that improved closeness', () => {
    const won = (id: string, fields: object) =>
      opportunity({ id, stage: 'CUSTOMER', closedOn: TODAY, ...fields });
    const commercial = (...opportunities: ReturnType<typeof won>[]) =>
      closeness({ opportunities }).parts.commercial.value;
    const improved = won('a', { closenessOutcome: 'IMPROVED' });
    // 0.2 + 0.3 × 1 against 0.2 + 0.3 × 0.75
    expect(commercial(improved)).toBeCloseTo(0.5, 9);
    expect(commercial(improved, won('b', {}))).toBeCloseTo(0.425, 9);
  });
});
