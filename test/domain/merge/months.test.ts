import { describe, expect, it } from 'vitest';
import { ownMonths } from '../../../src/domain/merge/months.ts';
import { aMonth } from '../../support/account.ts';

const row = (id: string, month: string, aboutCompany: string | null) => aMonth({ id, month, aboutCompany });

describe('of two rows for one month', () => {
  const own = row('z', '2026-02-01', 'company');
  const absorbed = row('a', '2026-02-01', 'absorbed');
  it('the one that was made for the company stays, whatever the ids', () => {
    expect(ownMonths([absorbed, own], 'company')).toEqual([own]);
    expect(ownMonths([own, absorbed], 'company')).toEqual([own]);
  });

  it('one of which nobody knows whose it was goes before one that came by a merge', () => {
    const old = row('z', '2026-02-01', null);
    expect(ownMonths([absorbed, old], 'company')).toEqual([{ ...old, aboutCompany: 'company' }]);
  });

  it('the lower id stays of two equals', () => {
    expect(ownMonths([own, { ...own, id: 'b' }], 'company').map(({ id }) => id)).toEqual(['b']);
  });
});

it('a month that only the other company had comes along, and goes on saying whose it was', () => {
  const months = [row('a', '2026-01-01', 'absorbed'), row('b', '2026-02-01', 'company')];
  expect(ownMonths(months, 'company')).toBe(months);
});

it('rows from before say from now on whose they are', () => {
  const [named] = ownMonths([row('a', '2026-01-01', null)], 'company');
  expect(named).toMatchObject({ id: 'a', aboutCompany: 'company' });
});
