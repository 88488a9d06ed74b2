import { describe, expect, it } from 'vitest';
import type { BuyingRole, Contact } from '../../../src/domain/shared/records.ts';
import {
  contact,
  contract,
  daysAgo,
  meetings,
  need,
  opportunity,
  TODAY,
  vouched,
} from '../support/records.ts';
import { closeness, codes, onlyPart, POLICY } from '../support/scores.ts';

const threadsOf = (...contacts: Contact[]) => closeness({ contacts }).parts.threads;
const several = (count: number): Contact[] =>
  Array.from({ length: count }, (_, index) => vouched(`person-${index}`, 'IN_DEPTH'));

describe('quality: half the closest, 0.3 the second, 0.2 the third, by closeness × influence', () => {
  // Vouched for today: in depth 80, multiple contacts 60, brief contact 30.
  it.each<[string, Contact[], number]>([
    ['no contact', [], 0],
    ['one contact, the other places are empty: 0.5 × 80', [vouched('a', 'IN_DEPTH')], 0.4],
    [
      'inner circle × 1.3, at most 100: 0.5 × 100',
      [vouched('a', 'IN_DEPTH', { influence: 'INNER_CIRCLE' })],
      0.5,
    ],
    [
      'political structure × 1.15: 0.5 × 92',
      [vouched('a', 'IN_DEPTH', { influence: 'POLITICAL_STRUCTURE' })],
      0.46,
    ],
    ['two contacts: 0.5 × 80 + 0.3 × 30', [vouched('a', 'IN_DEPTH'), vouched('b', 'BRIEF_CONTACT')], 0.49],
    [
      '0.5 × 80 + 0.3 × 60 × 1.15 + 0.2 × 30 × 1.3',
      [
        vouched('a', 'IN_DEPTH', { influence: 'OUTSIDE' }),
        vouched('b', 'MULTIPLE_CONTACTS', { influence: 'POLITICAL_STRUCTURE' }),
        vouched('c', 'BRIEF_CONTACT', { influence: 'INNER_CIRCLE' }),
      ],
      0.685,
    ],
    [
      'influence decides the places: 60 × 1.3 = 78 before 60 × 1.15 = 69: 0.5 × 78 + 0.3 × 69 + 0.2 × 60',
      [
        vouched('a', 'MULTIPLE_CONTACTS'),
        vouched('b', 'MULTIPLE_CONTACTS', { influence: 'POLITICAL_STRUCTURE' }),
        vouched('c', 'MULTIPLE_CONTACTS', { influence: 'INNER_CIRCLE' }),
      ],
      0.717,
    ],
    [
      'the fourth does not count: 0.5 × 80 + 0.3 × 60 + 0.2 × 60',
      [
        vouched('d', 'BRIEF_CONTACT', { influence: 'INNER_CIRCLE' }),
        vouched('a', 'IN_DEPTH'),
        vouched('b', 'MULTIPLE_CONTACTS'),
        vouched('c', 'MULTIPLE_CONTACTS'),
      ],
      0.7,
    ],
    ['a contact never met lowers nothing', [vouched('a', 'IN_DEPTH'), contact({ id: 'b' })], 0.4],
  ])('%s', (_, contacts, expected) => {
    expect(closeness({ contacts }).parts.quality.value).toBeCloseTo(expected, 9);
  });

  it('takes the lower id where two are equally close', () => {
    const tied = ['d', 'b', 'c', 'a'].map((id) => vouched(id, 'MULTIPLE_CONTACTS'));
    expect(closeness({ contacts: tied }).parts.quality.contactIds).toEqual(['a', 'b', 'c']);
    const oneCloser = [...tied, vouched('z', 'IN_DEPTH')];
    expect(closeness({ contacts: oneCloser }).parts.quality.contactIds).toEqual(['z', 'a', 'b']);
  });
});

describe('density: 1 − e^(−T / 3), T = contacts at 30 or more', () => {
  it.each([
    [0, 0],
    [1, 0.2834686894],
    [2, 0.486582881],
    [3, 0.6321205588],
    [6, 0.8646647168],
  ])('%d threads', (count, expected) => {
    const { parts } = closeness({ contacts: several(count) });
    expect(parts.threads).toBe(count);
    expect(parts.density.value).toBeCloseTo(expected, 9);
  });

  it('30 holds, just below does not', () => {
    const checkedOn = (relationshipCheckedOn: number) => ({ relationshipCheckedOn });
    expect(threadsOf(vouched('a', 'BRIEF_CONTACT'))).toBe(1);
    expect(threadsOf(vouched('a', 'BRIEF_CONTACT', checkedOn(daysAgo(1))))).toBe(0);
    expect(threadsOf(vouched('a', 'MULTIPLE_CONTACTS', checkedOn(daysAgo(180))))).toBe(1);
    expect(threadsOf(vouched('a', 'MULTIPLE_CONTACTS', checkedOn(daysAgo(181))))).toBe(0);
    expect(threadsOf(vouched('a', 'BRIEF_CONTACT', { supportLevel: 'NEUTRAL' }))).toBe(0);
    expect(threadsOf(vouched('a', 'IN_DEPTH', { supportLevel: 'ENEMY' }))).toBe(0);
  });
});

describe('authority: the share of decision, evaluation and use held by a thread', () => {
  const wearing = (...roles: (BuyingRole | null)[]): Contact[] =>
    roles.map((buyingRole, index) => vouched(`person-${index}`, 'IN_DEPTH', { buyingRole }));
  it.each<[string, Contact[], number]>([
    ['nobody', [], 0],
    ['no role set', wearing(null), 0],
    ['a decision maker', wearing('DECISION_MAKER'), 1 / 3],
    ['an approver', wearing('APPROVER'), 1 / 3],
    ['both are one hat', wearing('DECISION_MAKER', 'APPROVER'), 1 / 3],
    ['two users are one hat', wearing('USER', 'USER'), 1 / 3],
    ['evaluator and user', wearing('EVALUATOR', 'USER'), 2 / 3],
    ['all three', wearing('USER', 'APPROVER', 'EVALUATOR'), 1],
    [
      'a decision maker below 30 holds nothing',
      [vouched('a', 'IN_DEPTH', { buyingRole: 'DECISION_MAKER', supportLevel: 'ENEMY' }), ...wearing('USER')],
      1 / 3,
    ],
    [
      'a decision maker at exactly 30 does',
      [vouched('a', 'BRIEF_CONTACT', { buyingRole: 'APPROVER' })],
      1 / 3,
    ],
  ])('%s', (_, contacts, expected) => {
    expect(closeness({ contacts }).parts.authority.value).toBeCloseTo(expected, 9);
  });
});

describe('the score', () => {
  it.each<[string, Parameters<typeof closeness>[0], number | null]>([
    ['nothing', {}, null],
    ['a need alone is nothing', { needs: [need()] }, null],
    ["another company's contract alone is nothing", { contractsOfOthers: [contract()] }, null],
    ['a contact never met: 0, not null', { contacts: [contact()] }, 0],
    // 25 × (0.2 × 1/3 + 0.3 × 0.5) = 5.4167
    ['an open opportunity', { opportunities: [opportunity()] }, 5.4],
    // 25 × 0.3 × 0.5 = 3.75
    ['a draft contract', { contracts: [contract({ status: 'DRAFT' })] }, 3.8],
  ])('%s', (_, fields, expected) => {
    expect(closeness(fields).score).toBe(expected);
  });

  it('weighs the parts: 45, 15, 15, 25', () => {
    // quality 0.5 × 0.8 + 0.3 × 0.8 = 0.64, density 0.4866 (T = 2), authority 1/3, commercial 0
    // 28.8 + 7.2987 + 5 + 0 = 41.0987
    const contacts = [vouched('a', 'IN_DEPTH', { buyingRole: 'USER' }), vouched('b', 'IN_DEPTH')];
    expect(closeness({ contacts }).score).toBe(41.1);
    const even = { ...POLICY, closenessWeights: { quality: 1, density: 0, authority: 1, commercial: 0 } };
    // (0.64 + 0.3333) / 2
    expect(closeness({ contacts }, { policy: even }).score).toBe(48.7);
  });

  it('says that there is nothing', () => {
    const { reasons, state } = closeness({});
    expect(codes(reasons)).toEqual(['NO_INPUT']);
    expect(state).toBe('UNKNOWN');
  });
});

describe('hanging on nobody or on one', () => {
  const inForce = contract({ startsOn: TODAY, signedOn: TODAY });
  const best = [
    ...['a', 'b', 'c'].map((id) => opportunity({ id })),
    opportunity({ id: 'd', stage: 'CUSTOMER', closedOn: TODAY, closenessOutcome: 'IMPROVED' }),
  ];
  const commercialOne = { contracts: [inForce], opportunities: best };

  it('no thread: at most 40', () => {
    const scored = closeness(commercialOne, { policy: onlyPart('commercial') });
    expect(scored.score).toBe(40);
    expect(scored.parts.cap).toBe(40);
    expect(scored.reasons).toContainEqual({ code: 'NO_THREAD', cap: 40 });
  });

  it('one thread: at most 65', () => {
    const scored = closeness(
      { ...commercialOne, contacts: [vouched('a', 'BRIEF_CONTACT')] },
      { policy: onlyPart('commercial') },
    );
    expect(scored.score).toBe(65);
    expect(scored.reasons).toContainEqual({ code: 'SINGLE_THREADED', cap: 65 });
  });

  it('one thread with the usual weights stays below it: 45 × 0.5 + 15 × 0.2835 + 15 / 3 + 25 = 56.8', () => {
    const often = meetings(...Array.from({ length: 40 }, (_, index) => index));
    const mentor = contact({ supportLevel: 'MENTOR', buyingRole: 'USER', interactions: often });
    expect(closeness({ ...commercialOne, contacts: [mentor] }).score).toBe(56.8);
  });

  it('two threads: no cap', () => {
    const contacts = [vouched('a', 'BRIEF_CONTACT'), vouched('b', 'BRIEF_CONTACT')];
    const scored = closeness({ ...commercialOne, contacts }, { policy: onlyPart('commercial') });
    expect(scored.score).toBe(100);
    expect(scored.parts.cap).toBeNull();
  });

  it('a score below the cap stays what it is, and names no cap', () => {
    const scored = closeness({ contacts: [vouched('a', 'IN_DEPTH')] });
    // 45 × 0.5 × 0.8 + 15 × 0.28347 = 22.252
    expect(scored.score).toBe(22.3);
    expect(codes(scored.reasons)).not.toContain('SINGLE_THREADED');
  });
});

it('names mails and meetings that do not count, each once', () => {
  const uncounted = [
    { id: 'mail', cause: 'CAMPAIGN' as const, day: daysAgo(3) },
    { id: 'old', cause: 'CAMPAIGN' as const, day: daysAgo(365) },
  ];
  const contacts = [
    contact({ id: 'a', uncounted }),
    contact({ id: 'b', uncounted: [...uncounted, { id: 'meeting', cause: 'DECLINED', day: daysAgo(4) }] }),
  ];
  expect(closeness({ contacts }).missing).toEqual([
    { code: 'INTERACTIONS_UNCOUNTED', cause: 'CAMPAIGN', count: 1 },
    { code: 'INTERACTIONS_UNCOUNTED', cause: 'DECLINED', count: 1 },
  ]);
});

it('names what the contacts miss', () => {
  const contacts = [contact({ id: 'a', coverage: 'IN_DEPTH' }), vouched('b', 'IN_DEPTH')];
  expect(closeness({ contacts }).missing).toEqual([{ code: 'CHECK_DATE_MISSING', id: 'a' }]);
});
