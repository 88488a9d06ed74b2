import { describe, expect, it } from 'vitest';
import { defaultPolicy, formerDefaults, policyOf } from '../../../src/domain/policy/stored-policy.ts';
import { DEFAULT_POLICY } from '../../../src/domain/policy.ts';
import { aPolicy } from '../../support/account.ts';

const [MONDAY, TUESDAY] = [new Date('2026-03-09T08:00:00Z'), new Date('2026-03-10T08:00:00Z')];
const byPerson = { isChangedByApp: false, changedAt: MONDAY };
const byApp = { isChangedByApp: true, changedAt: MONDAY };

const ids = (policies: ReturnType<typeof formerDefaults>) => policies.map(({ id }) => id);

describe('the default policy', () => {
  it.each([
    [
      'the one that a person marked',
      [
        { ...byApp, changedAt: TUESDAY, id: 'a' },
        { ...byPerson, id: 'b' },
      ],
      ['b', 'a'],
    ],
    [
      'the one changed last',
      [
        { ...byPerson, id: 'a' },
        { ...byPerson, changedAt: TUESDAY, id: 'b' },
      ],
      ['b', 'a'],
    ],
    [
      'of two alike the lower id',
      [
        { ...byPerson, id: 'b' },
        { ...byPerson, id: 'a' },
      ],
      ['a', 'b'],
    ],
    [
      'none that is not marked',
      [
        { ...byPerson, id: 'a', isDefault: false },
        { ...byApp, id: 'b' },
      ],
      ['b'],
    ],
  ])('is %s', (_, fields, [first, ...others]) => {
    for (const policies of [fields.map(aPolicy), fields.map(aPolicy).reverse()]) {
      expect(defaultPolicy(policies).id).toBe(first);
      expect(ids(formerDefaults(policies))).toEqual(others);
    }
  });

  it('is the built-in one while none is marked', () => {
    const other = aPolicy({ id: 'a', isDefault: false });
    expect(defaultPolicy([other])).toMatchObject({ policy: DEFAULT_POLICY, problems: [] });
    expect(formerDefaults([other])).toEqual([]);
  });
});

describe('the policy of a company', () => {
  const policies = [aPolicy({ id: 'own', isDefault: false }), aPolicy({ id: 'standard' })];
  it.each([
    ['its own', 'own', 'own'],
    ['the default when it has none', null, 'standard'],
    ['the default when its own is gone', 'gone', 'standard'],
  ])('is %s', (_, id, expected) => {
    expect(policyOf(id, policies).id).toBe(expected);
  });
});
