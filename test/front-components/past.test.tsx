import { describe, expect, it } from 'vitest';
import { TermsScreen, TermsView } from '../../src/front-components/contract/terms-page.tsx';
import { CoverageScreen, CoverageView } from '../../src/front-components/key-account/coverage-section.tsx';
import { RunScreen } from '../../src/front-components/run/run-screen.ts';
import { RunView } from '../../src/front-components/run/run-view.tsx';
import { look, stage } from './support/stage.ts';
import { press, readIn } from './support/tree.ts';

const OWNER = '11111111-0c01-4000-8000-000000000000';
const NEXT = '22222222-0c01-4000-8000-000000000000';
const COMPANY = '33333333-0c01-4000-8000-000000000000';
const DEAL = '44444444-0c01-4000-8000-000000000000';

const MEMBERS = [
  { id: OWNER, name: { firstName: 'Maya', lastName: 'Okafor' } },
  { id: NEXT, name: { firstName: 'Ines', lastName: '' } },
];

describe('who covered a key account', () => {
  const HISTORY = [
    'not an entry',
    {
      since: '2026-03-01',
      ownerCreditShare: 80,
      directorCreditShare: 100,
      regionalOwnerId: NEXT,
      directorId: null,
    },
    {
      since: '2025-01-01',
      ownerCreditShare: 100,
      directorCreditShare: null,
      regionalOwnerId: OWNER,
      directorId: COMPANY,
    },
  ];

  const shown = async (coverageHistory: unknown, locale: 'en' | 'zh-CN' = 'en') => {
    const { desk } = stage({
      lists: { keyAccounts: [{ id: 'account-1', coverageHistory }], workspaceMembers: MEMBERS },
    });
    const screen = new CoverageScreen(desk, 'account-1');
    await screen.load();
    return readIn(<CoverageView {...screen.read()} {...look(locale)} />);
  };

  it('is told by name, share and days, the present first', async () => {
    const text = await shown(HISTORY);
    expect(text).toContain(
      'Mar 1, 2026 Until today Regional owner (credit) Ines (80 %) Director (credit) nobody on record',
    );
    expect(text).toContain(
      'Jan 1, 2025 Until Feb 28, 2026 Regional owner (credit) Maya Okafor (100 %) Director (credit) somebody who has left',
    );
    expect(text).not.toMatch(/[{}]|0c01/);
  });

  it('is told in Chinese', async () => {
    expect(await shown(HISTORY, 'zh-CN')).toContain('Ines（份额 80%）');
  });

  it.each([null, {}, []])('is left out where nothing is on record: %j', async (nothing) => {
    expect(await shown(nothing)).toBe('');
  });
});

describe('the terms of a contract', () => {
  const euros = (units: number) => ({ amountMicros: units * 1_000_000, currencyCode: 'EUR' });
  const CONTRACT = {
    id: 'contract-1',
    name: 'Frame contract',
    companyId: COMPANY,
    startsOn: '2026-01-01',
    endsOn: null,
    amount: euros(1200),
    amountPer: 'YEAR',
    earlierAmounts: [{ until: '2026-05-31', ...euros(1000) }],
    pastTerms: [7, { startsOn: '2025-01-01', endsOn: '2025-12-31', ...euros(900) }],
  };

  const open = async (changes: object = {}) => {
    const set = stage({ lists: { contracts: [{ ...CONTRACT, ...changes }] } });
    const screen = new TermsScreen(set.desk, 'contract-1');
    await screen.load();
    return { ...set, view: () => <TermsView state={screen.read()} screen={screen} {...look()} /> };
  };

  it('are told with their days and amounts, the present one first', async () => {
    const { view, opened } = await open();
    const text = readIn(view());
    expect(text).toContain(
      'Present From Jan 1, 2026 Until without end Amount 1,200 EUR a year · 1,000 EUR until May 31, 2026',
    );
    expect(text).toContain('Past From Jan 1, 2025 Until Dec 31, 2025 Amount 900 EUR');
    expect(text).toContain('Past terms stay counted as revenue.');
    press(view(), 'Open the company');
    expect(opened).toEqual([{ object: 'company', id: COMPANY }]);
  });

  it('say when there is no earlier one', async () => {
    const { view } = await open({ pastTerms: {}, earlierAmounts: null });
    expect(readIn(view())).toContain('No earlier term is on record');
  });
});

describe('what a run could not calculate', () => {
  const RUN = {
    id: 'run-1',
    name: 'Sweep 2026-11-23 09:00:12 · 20 done, 3 changed, 3 failed',
    mode: 'SWEEP',
    state: 'FINISHED',
    startedAt: '2026-11-23T09:00:12Z',
    finishedAt: null,
    undoneAt: null,
    failed: 3,
    failureReasons: [
      { companyId: COMPANY, reason: 'The answer was refused.' },
      { companyId: null, reason: `opportunity ${DEAL}: It can’t be read.` },
      { companyId: null, reason: 'The ranking failed.' },
    ],
    decisions: null,
  };

  const open = async (changes: object = {}) => {
    const set = stage({
      lists: { scoreRuns: [{ ...RUN, ...changes }], companies: [{ id: COMPANY, name: 'Alder Works' }] },
    });
    const screen = new RunScreen(set.desk, 'run-1');
    await screen.load();
    return { ...set, view: () => <RunView state={screen.read()} screen={screen} {...look()} /> };
  };

  it('is told by name and reason, with a way there', async () => {
    const { view, opened } = await open();
    const text = readIn(view());
    expect(text).toContain('Alder Works Why The answer was refused.');
    expect(text).toContain('Open the record Why It can’t be read.');
    expect(text).toContain('– Why The ranking failed.');
    expect(text).not.toContain(DEAL);
    press(view(), 'Alder Works');
    press(view(), 'Open the record');
    expect(opened).toEqual([
      { object: 'company', id: COMPANY },
      { object: 'opportunity', id: DEAL },
    ]);
  });

  it('says that the first are listed, or that there is nothing', async () => {
    expect(readIn((await open({ failed: 40 })).view())).toContain('40 failed in all; the first are listed.');
    expect(readIn((await open({ failed: 0, failureReasons: null })).view())).toContain('Nothing failed.');
  });
});
