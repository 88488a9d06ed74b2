/** When deals were closed, and which contract a won one is part of. */
import { describe, expect, it } from 'vitest';
import type { Account } from '../../../src/domain/account/account.ts';
import { judgeClosing } from '../../../src/domain/opportunity/closing-rule.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/shared/settings.ts';
import { aCompany, aContext, aContract, aDeal, anAccount, day } from '../../support/account.ts';

type Deal = NonNullable<Parameters<typeof aDeal>[0]>;

const TODAY = day('2026-03-10');
const context = aContext({
  scoring: { ...DEFAULT_SETTINGS, lostStages: ['LOST'], ignoredStages: ['PARKED'] },
});

const judged = (deal: Deal, account: Partial<Account> = {}, on = context) =>
  judgeClosing(anAccount({ opportunities: [aDeal(deal)], ...account }), on).account.opportunities[0];

describe('a deal was closed', () => {
  const won = { stage: 'CUSTOMER', updatedAt: new Date('2026-03-04T12:00:00.000Z') };
  it.each<[string, Deal, number | null]>([
    ['on the day somebody said', { ...won, closedOn: TODAY - 90, closeDate: '2026-03-01' }, TODAY - 90],
    ['on its close date', { ...won, closeDate: '2026-03-01' }, day('2026-03-01')],
    ['today, when that was its close date', { ...won, closeDate: '2026-03-10' }, TODAY],
    ['not in the future', { ...won, closeDate: '2026-03-11' }, TODAY],
    [
      'on the day of its last change by hand',
      { ...won, closeDate: null, isChangedByHand: true },
      day('2026-03-04'),
    ],
    ['when it is lost, too', { ...won, stage: 'LOST', closeDate: '2026-03-01' }, day('2026-03-01')],
    ['on no day any more once it is open again', { stage: 'MEETING', closedOn: TODAY - 90 }, null],
    ['as it says, in a stage that is ignored', { stage: 'PARKED', closedOn: TODAY - 90 }, TODAY - 90],
    ['on no day, in a stage that is ignored', { stage: 'PARKED', closeDate: '2026-03-01' }, null],
  ])('%s', (_name, deal, expected) => {
    expect(judged(deal)?.closedOn).toBe(expected);
  });

  it('today when an event showed it, whatever its close date', () => {
    const seen = { ...context, endedIds: new Set(['opportunity']) };
    expect(judged({ ...won, closeDate: '2026-03-01' }, {}, seen)?.closedOn).toBe(TODAY);
    const other = { ...context, endedIds: new Set(['another']) };
    expect(judged({ ...won, closeDate: '2026-03-01' }, {}, other)?.closedOn).toBe(day('2026-03-01'));
  });
});

describe('a won deal is part of the contract that it was the opportunity of', () => {
  const told = (opportunityId: string | null) => ({ opportunityId }) as never;
  const company = (memory: Record<string, string | null>) =>
    aCompany({
      contractMemory: Object.fromEntries(
        Object.entries(memory).map(([id, opportunityId]) => [id, told(opportunityId)]),
      ),
    });
  const renewed = aContract({ id: 'frame', opportunityId: 'renewal' });
  const former = { company: company({ frame: 'opportunity' }), contracts: [renewed] };
  const won = { stage: 'CUSTOMER', closedOn: TODAY };

  it.each<[string, Deal, Partial<Account>, string | null]>([
    ['once it is tied to another deal', won, former, 'frame'],
    ['not while it is tied to none', won, { ...former, contracts: [aContract({ id: 'frame' })] }, null],
    [
      'not while it is tied to it',
      won,
      { ...former, contracts: [aContract({ id: 'frame', opportunityId: 'opportunity' })] },
      null,
    ],
    [
      'not when it was tied to another one before',
      won,
      { ...former, company: company({ frame: 'other' }) },
      null,
    ],
    ['not when nothing is remembered', won, { ...former, company: company({}) }, null],
    ['not while it is open', { ...won, stage: 'MEETING' }, former, null],
    ['not where somebody said otherwise', { ...won, partOfContractId: 'said' }, former, 'said'],
    ['not without a company', won, { ...former, company: null }, null],
  ])('%s', (_name, deal, account, expected) => {
    expect(judged(deal, account)?.partOfContractId).toBe(expected);
  });
});
