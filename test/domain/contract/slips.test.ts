import { expect, it } from 'vitest';
import { contractSlips } from '../../../src/domain/contract/slips.ts';
import type { ContractSlip } from '../../../src/domain/shared/records.ts';
import { contract, day, usd } from '../support/records.ts';

type Typed = Parameters<typeof contractSlips>[0];

const year: Typed = {
  ...contract({ startsOn: day('2026-01-01'), endsOn: day('2026-12-31') }),
  noticeMonths: null,
  amountFrom: null,
};
const term = { startsOn: day('2025-01-01'), endsOn: day('2025-12-31'), amount: usd(1) };

it.each<[string, Partial<Typed>, ContractSlip[]]>([
  ['nothing', {}, []],
  ['twelve months of notice, to be given on the day before it begins', { noticeMonths: 12 }, []],
  ['thirteen months of notice', { noticeMonths: 13 }, ['NOTICE_LONGER_THAN_TERM']],
  ['notice without an end', { noticeMonths: 13, endsOn: null }, []],
  [
    'notice where its deal tells the end',
    { noticeMonths: 7, endsOn: null, dealMonths: 6 },
    ['NOTICE_LONGER_THAN_TERM'],
  ],
  ['a renewal for no months', { autoRenews: true, renewalMonths: 0 }, ['RENEWAL_WITHOUT_MONTHS']],
  ['a renewal for less than none', { autoRenews: true, renewalMonths: -3 }, ['RENEWAL_WITHOUT_MONTHS']],
  ['months of a contract that renews itself never', { renewalMonths: 0 }, []],
  ['a renewal for ten years', { autoRenews: true, renewalMonths: 120 }, []],
  ['a renewal for fifty', { autoRenews: true, renewalMonths: 600 }, ['RENEWAL_OF_DECADES']],
  ['an amount from its first day on', { amountFrom: day('2026-01-01') }, []],
  ['an amount from before it', { amountFrom: day('2025-12-31') }, ['AMOUNT_FROM_BEFORE_START']],
  ['an amount that came with the term before', { amountFrom: day('2025-06-01'), pastTerms: [term] }, []],
])('%s', (_name, typed, slips) => {
  expect(contractSlips({ ...year, ...typed })).toEqual(slips);
});
