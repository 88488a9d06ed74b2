/** One declaration gives what is asked for, what is read, what is guarded and what is written. */

import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import {
  amountMicros,
  currencyCode,
  guarded,
  id,
  text,
} from '../../../src/adapters/twenty/account/fields.ts';
import { shape } from '../../../src/adapters/twenty/account/shape.ts';
import { shapes } from '../../../src/adapters/twenty/account/shapes.ts';
import { parseDay } from '../../../src/domain/shared/calendar.ts';

const small = shape(() => ({
  id: id(),
  stage: guarded(text()),
  paid: amountMicros('amount'),
  currency: currencyCode('amount'),
}));

describe('a shape', () => {
  it('asks for each field once', () => {
    expect(small.selection).toBe('id stage amount { amountMicros currencyCode }');
  });

  it('reads the fields into its properties', () => {
    const row = { id: '1', stage: null, amount: { amountMicros: '7', currencyCode: 'EUR' } };
    expect(z.parse(small.node, row)).toEqual({ id: '1', stage: null, paid: 7, currency: 'EUR' });
  });

  it('refuses an amount that is gone', () => {
    expect(z.safeParse(small.node, { id: '1', stage: null, amount: null }).success).toBe(false);
  });

  it('guards what it was told to, at the root and through a relation', () => {
    expect(small.guard()).toEqual([{ or: [{ stage: { is: 'NULL' } }, { stage: { is: 'NOT_NULL' } }] }]);
    expect(small.guard(['id'])).toEqual([]);
    expect(small.guardOf('deal')).toEqual([
      { or: [{ deal: { stage: { is: 'NULL' } } }, { deal: { stage: { is: 'NOT_NULL' } } }] },
    ]);
  });

  it('writes the properties into their fields, and nothing that is only read', () => {
    expect(small.encode({ id: '1', stage: 'NEW', paid: 7, currency: null, other: 1 })).toEqual({
      stage: 'NEW',
      amount: { amountMicros: 7, currencyCode: null },
    });
    expect(small.encode({ paid: 8, stage: undefined })).toEqual({ amount: { amountMicros: 8 } });
  });
});

describe('values are stored', () => {
  const day = parseDay('2026-11-23');

  it.each([
    [
      'a day',
      shapes.contract.encode({ startsOn: day, endsOn: null }),
      { startsOn: '2026-11-23', endsOn: null },
    ],
    [
      'an amount',
      shapes.espPlan.encode({ revenueActual: { amount: 1.5, currency: 'EUR' } }),
      { revenueActual: { amountMicros: 1_500_000, currencyCode: 'EUR' } },
    ],
    ['a problem that is over', shapes.keyAccount.encode({ coverageProblem: null }), { coverageProblem: '' }],
    [
      'no signals',
      shapes.keyAccount.encode({ attentionSignals: [], attention: null }),
      { attentionSignals: null, attention: null },
    ],
    ['no overdue reviews', shapes.keyAccount.encode({ overdueReviews: [] }), { overdueReviews: [] }],
    [
      'a history after what can not be read of it',
      shapes.keyAccount.encode({
        coverageHistory: {
          history: [
            { since: day ?? 0, shares: { REGIONAL_OWNER: 60, DIRECTOR: 40 }, members: null },
            {
              since: (day ?? 0) + 1,
              shares: { REGIONAL_OWNER: 60, DIRECTOR: 40 },
              members: { REGIONAL_OWNER: 'rep', DIRECTOR: null },
            },
          ],
          unreadable: ['?'],
        },
      }),
      {
        coverageHistory: [
          '?',
          { since: '2026-11-23', ownerCreditShare: 60, directorCreditShare: 40 },
          {
            since: '2026-11-24',
            ownerCreditShare: 60,
            directorCreditShare: 40,
            regionalOwnerId: 'rep',
            directorId: null,
          },
        ],
      },
    ],
    [
      'terms after what is stored',
      shapes.contract.encode({
        pastTerms: {
          stored: [
            '?',
            { startsOn: '2025-01-01', endsOn: '2025-12-31', amountMicros: 1, currencyCode: 'EUR' },
          ],
          terms: [
            {
              startsOn: parseDay('2025-01-01'),
              endsOn: parseDay('2025-12-31'),
              amount: { amount: 0.000_001, currency: 'EUR' },
            },
            { startsOn: day, endsOn: day, amount: { amount: null, currency: null } },
          ],
          isUnreadable: true,
        },
      }),
      {
        pastTerms: [
          '?',
          { startsOn: '2025-01-01', endsOn: '2025-12-31', amountMicros: 1, currencyCode: 'EUR' },
          { startsOn: '2026-11-23', endsOn: '2026-11-23', amountMicros: null, currencyCode: null },
        ],
      },
    ],
  ])('%s', (_name, stored, expected) => {
    expect(stored).toEqual(expected);
  });
});
