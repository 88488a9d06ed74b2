import { describe, expect, it } from 'vitest';
import { InsightScreen } from '../../src/front-components/insight/insight-screen.ts';
import { TrackNotice } from '../../src/front-components/insight/insights-part.tsx';
import { dataOf } from '../../src/front-components/panel/screen.ts';
import { ProgrammeScreen, tickedIn } from '../../src/front-components/programme/programme-screen.ts';
import { ProgrammeView } from '../../src/front-components/programme/programme-view.tsx';
import { ScorePage } from '../../src/front-components/score/score-page.tsx';
import { scoreView } from '../../src/front-components/score/view.ts';
import { LivePage } from '../../src/front-components/ui/live-page.tsx';
import type { ScoredCompany } from '../../src/front-components/workspace/answers.ts';
import { company, contract, daysAgo, money, opportunity } from '../domain/support/records.ts';
import { NEVER_SCORED, scoredCompany } from './support/companies.ts';
import { look, settled, stage } from './support/stage.ts';
import { hostsIn, press, readIn, tick } from './support/tree.ts';

function scorePage(scored: ScoredCompany, locale: 'en' | 'zh-CN' = 'en') {
  const invited: string[] = [];
  const view = (
    <ScorePage
      view={scoreView(scored)}
      {...look(locale)}
      isBusy={false}
      onRecalculate={() => undefined}
      onOpen={() => undefined}
      onInvite={(invitation) => invited.push(invitation)}
    />
  );
  return { view, invited, text: readIn(view) };
}

const NOTHING = scoredCompany({});
// Business, and nobody who is known: importance has a score.
const BUSINESS = scoredCompany({
  company: company({ referenceValue: 3, deliveryFit: 3 }),
});

describe('an account without a score', () => {
  it.each([
    ['that was never scored', NEVER_SCORED],
    ['about which nothing is known', NOTHING],
    ['that has one of two scores', BUSINESS],
  ])('%s invites to what would give it one', (_, scored) => {
    const { view, invited, text } = scorePage(scored);
    for (const label of ['Open the company', 'Open opportunities', 'Open people', 'Connect one']) {
      const [button] = hostsIn(view).filter((host) => host.tag === 'button' && host.text.trim() === label);
      press(view, String(button?.props['aria-label']));
    }
    expect(invited).toEqual(['COMPANY', 'OPPORTUNITY', 'PERSON', 'MAILBOX']);
    expect(text).not.toContain('Nothing is missing');
  });

  it('says so in Chinese', () => {
    const { text } = scorePage(NOTHING, 'zh-CN');
    expect(text).toContain('打开商机列表');
    expect(text).not.toContain('没有缺少的信息');
  });
});

describe('a score that leaves amounts out', () => {
  const scored = scoredCompany({
    company: company({ potentialAnnualValue: money(1_000_000, 'JPY') }),
    contracts: [contract({ amount: money(20_000, 'CHF'), signedOn: daysAgo(3) })],
    opportunities: [opportunity({ stage: 'PROPOSAL', amount: money(5_000, 'JPY') })],
  });

  it('is at least what it says, and names them in their currencies', () => {
    const { text } = scorePage(scored);
    expect(text).toContain('At least this: 20,000 CHF · 1,005,000 JPY without an exchange rate');
    expect(text).toContain('Potential can’t be told, as none of it has an exchange rate: 0 points.');
    expect(text).not.toContain('No potential is entered');
    expect(text).toContain('2 amounts in JPY, 1,005,000 JPY together, have no exchange rate');
  });

  it('says nothing of the kind when everything has a rate', () => {
    expect(scorePage(BUSINESS).text).not.toContain('exchange rate');
  });
});

describe('recommendations that rest on amounts without a rate', () => {
  const change = (keyAccountId: string, more: object = {}) => ({
    keyAccountId,
    companyId: keyAccountId,
    name: `Account ${keyAccountId}`,
    from: 'KEY',
    to: 'WATCH',
    kind: 'WATCH',
    reason: 'No longer recommended Key.',
    ...more,
  });
  const uncertain = (id: string) => change(id, { amountsWithoutRate: '1,000,000 EUR' });
  const open = async (...answers: unknown[]) => {
    const set = stage({ routes: { recommendations: answers } });
    const screen = new ProgrammeScreen(set.desk);
    await screen.load();
    const view = () => <ProgrammeView state={screen.read()} screen={screen} {...look()} />;
    return { ...set, screen, view };
  };
  const FIRST = { changes: [change('a'), uncertain('b')], unchanged: 0, withoutRate: 2 };

  it('are counted above, marked and not ticked', async () => {
    const { screen, view } = await open(FIRST);
    expect(readIn(view())).toContain('2 accounts have amounts without an exchange rate');
    expect(readIn(view()).match(/Not certain/g)).toHaveLength(1);
    expect(tickedIn(screen.read())).toEqual(['a']);
  });

  it('are applied when a person ticks them', async () => {
    const { screen, view } = await open(FIRST);
    tick(view(), 'Account b: Key → Watch');
    expect(tickedIn(screen.read())).toEqual(['a', 'b']);
  });

  it('say nothing when there are none', async () => {
    const { view } = await open({ changes: [change('a')], unchanged: 0, withoutRate: 0 });
    expect(readIn(view())).not.toContain('exchange rate');
  });

  it('keep the ticks of a person when they are read again', async () => {
    const second = { ...FIRST, changes: [...FIRST.changes, uncertain('c'), change('d')] };
    const { screen } = await open(FIRST, second);
    screen.toggle('a');
    screen.toggle('b');
    expect(await screen.refresh()).toBe(true);
    expect(tickedIn(screen.read())).toEqual(['b', 'd']);
  });

  it('stay as they are while they are asked about', async () => {
    const { screen } = await open(FIRST);
    screen.ask('APPLY');
    expect(await screen.refresh()).toBe(false);
    await settled();
    expect(screen.read().doing.kind).toBe('CONFIRMING');
  });
});

describe('a page that follows its record', () => {
  const page = (asOf: number | null, isBehind: boolean) => {
    const signs: string[] = [];
    const live = { asOf, isBehind, sign: () => signs.push('sign') };
    const view = (
      <LivePage live={live} {...look()}>
        Scores
      </LivePage>
    );
    return { view, signs };
  };

  it('says since when it stands so, or that it is being recalculated', () => {
    const noon = new Date(2026, 5, 30, 12, 3).getTime();
    expect(readIn(page(noon, false).view)).toMatch(/^Scores As of 12:03.PM\.$/);
    expect(readIn(page(noon, true).view)).toBe('Scores Recalculating…');
    expect(readIn(page(null, false).view)).toBe('Scores');
  });

  it('takes the pointer as a sign that somebody is at it', () => {
    const { view, signs } = page(null, false);
    const [root] = hostsIn(view);
    for (const event of ['onPointerEnter', 'onPointerDown', 'onPointerLeave']) {
      const handle = root?.props[event];
      if (typeof handle === 'function') handle();
    }
    expect(signs).toHaveLength(3);
  });
});

describe('a deal of which nobody knows how large it is', () => {
  const deal = (salesTrack: string) => ({
    id: 'd',
    name: 'Data centre',
    insightGained: null,
    closedOn: null,
    companyId: 'c',
    salesTrack,
    amount: { amountMicros: 120_000_000_000, currencyCode: 'EUR' },
    insightNeeds: { edges: [] },
  });
  it.each([
    ['UNKNOWN', /The track of this deal is unknown: 120,000 EUR/],
    ['GREEN_CHANNEL', /^$/],
  ])('says why where its track is %s', async (salesTrack, expected) => {
    const { desk } = stage({ lists: { opportunities: [deal(salesTrack)] } });
    const screen = new InsightScreen(desk, { dealId: 'd' });
    await screen.load();
    const [read] = dataOf(screen.read().deals) ?? [];
    expect(readIn(<TrackNotice deal={read} {...look()} />)).toMatch(expected);
  });
});
