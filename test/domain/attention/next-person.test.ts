import { describe, expect, it } from 'vitest';
import {
  type MappedPerson,
  missingRoles,
  nextPerson,
  weightOf,
} from '../../../src/domain/attention/next-person.ts';

const person = (id: string, more: Partial<MappedPerson> = {}): MappedPerson => ({
  id,
  buyingRole: null,
  influence: null,
  supportLevel: 'NEUTRAL',
  closeness: 0,
  isSilent: false,
  reportsToId: null,
  ties: [],
  ...more,
});

describe('how much somebody weighs', () => {
  it.each([
    ['inner circle who decides', { influence: 'INNER_CIRCLE', buyingRole: 'DECISION_MAKER' }, 6],
    ['approver of the political structure', { influence: 'POLITICAL_STRUCTURE', buyingRole: 'APPROVER' }, 4],
    ['evaluator outside', { influence: 'OUTSIDE', buyingRole: 'EVALUATOR' }, 2],
    ['user of unknown influence', { influence: null, buyingRole: 'USER' }, 1],
    ['nothing known', { influence: null, buyingRole: null }, 1],
  ] as const)('%s', (_name, fields, expected) => {
    expect(weightOf(fields)).toBe(expected);
  });
});

const DECIDER = { influence: 'INNER_CIRCLE', buyingRole: 'DECISION_MAKER' } as const;

describe('whom to win next', () => {
  it.each<[string, MappedPerson[], string | null]>([
    ['nobody of nobody', [], null],
    ['nobody who does not carry a decision', [person('a', { buyingRole: 'EVALUATOR' })], null],
    // 3 × 1 against 6 × 0.4.
    [
      'the one who is further away, though lighter',
      [person('a', { influence: 'INNER_CIRCLE' }), person('b', { ...DECIDER, closeness: 60 })],
      'a',
    ],
    // 3 × 1 against 6 × 0.5.
    [
      'the first id of equals',
      [person('b', { influence: 'INNER_CIRCLE' }), person('a', { ...DECIDER, closeness: 50 })],
      'a',
    ],
    // 6 × 1 × 0.5 against 4 × 0.8.
    [
      'an enemy later',
      [
        person('a', { ...DECIDER, supportLevel: 'ENEMY' }),
        person('b', { influence: 'POLITICAL_STRUCTURE', buyingRole: 'APPROVER', closeness: 20 }),
      ],
      'b',
    ],
    ['nobody who is with us', [person('a', { ...DECIDER, supportLevel: 'SUPPORTER', closeness: 30 })], null],
    [
      'a supporter who is not close',
      [person('a', { ...DECIDER, supportLevel: 'SUPPORTER', closeness: 29.9 })],
      'a',
    ],
  ])('%s', (_name, people, expected) => {
    expect(nextPerson(people)?.personId ?? null).toBe(expected);
  });

  it('says why', () => {
    const next = (more: Partial<MappedPerson>) => nextPerson([person('a', more)])?.reasons;
    expect(next({ ...DECIDER, supportLevel: null, isSilent: true })).toEqual([
      'DECIDES',
      'INNER_CIRCLE',
      'SUPPORT_UNKNOWN',
      'SILENT',
      'NOT_CLOSE',
    ]);
    expect(next({ buyingRole: 'APPROVER', supportLevel: 'ENEMY', closeness: 30 })).toEqual([
      'DECIDES',
      'AGAINST_US',
    ]);
  });

  const near = (id: string, more: Partial<MappedPerson> = {}) =>
    person(id, { closeness: 50, ties: [{ memberId: 'jane', count: 3 }], ...more });

  it.each<[string, MappedPerson[], string | null]>([
    ['by a superior', [near('boss')], 'boss'],
    ['by somebody who reports to them', [near('aide', { reportsToId: 'target' })], 'aide'],
    ['by a colleague', [near('peer', { reportsToId: 'boss' })], 'peer'],
    ['by the closest of them', [near('boss'), near('peer', { reportsToId: 'boss', closeness: 51 })], 'peer'],
    ['not by who is not close', [near('boss', { closeness: 29 })], null],
    ['not by who is against us', [near('boss', { supportLevel: 'NON_SUPPORTER' })], null],
    ['not by who is far from them', [near('other')], null],
  ])('the way in is %s', (_name, others, expected) => {
    const next = nextPerson([person('target', { ...DECIDER, reportsToId: 'boss' }), ...others]);
    expect(next?.personId).toBe('target');
    expect(next?.through ?? null).toEqual(
      expected === null ? null : { personId: expected, memberId: 'jane' },
    );
  });

  it('names who of us knows them best', () => {
    const ties = [
      { memberId: 'joe', count: 5 },
      { memberId: 'jane', count: 1 },
    ];
    expect(nextPerson([person('a', { ...DECIDER, ties })])?.memberId).toBe('joe');
    expect(nextPerson([person('a', DECIDER)])?.memberId).toBeNull();
  });
});

it('is missing as long as nobody has the role', () => {
  expect(missingRoles([])).toEqual(['DECISION_MAKER', 'APPROVER']);
  expect(missingRoles([person('a', { buyingRole: 'APPROVER' })])).toEqual(['DECISION_MAKER']);
});
