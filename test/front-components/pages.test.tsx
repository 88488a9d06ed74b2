import { renderToStaticMarkup } from 'react-dom/server';
import {
  FRONT_COMPONENT_CONTEXT_KEY,
  FRONT_COMPONENT_LISTENERS_KEY,
} from 'twenty-sdk/front-component-renderer';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HealthPage } from '../../src/front-components/health/health-page.tsx';
import { isOpen, percentOf } from '../../src/front-components/health/progress.ts';
import { Panel } from '../../src/front-components/panel/panel.tsx';
import { ScorePage } from '../../src/front-components/score/score-page.tsx';
import { scoreView } from '../../src/front-components/score/view.ts';
import { textsFor } from '../../src/front-components/texts/texts.ts';
import { themeFor } from '../../src/front-components/ui/theme.ts';
import type { HealthReport, LastRun } from '../../src/front-components/workspace/answers.ts';
import { contract, usd } from '../domain/support/records.ts';
import { WORKED_EXAMPLE } from '../domain/worked-example.ts';
import { NEVER_SCORED, scoredCompany } from './support/companies.ts';

const nothing = () => undefined;
const textOf = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x27;/g, "'")
    .replace(/\s+/g, ' ');

const scorePage = (company: Parameters<typeof scoreView>[0], locale = 'en', isBusy = false): string =>
  renderToStaticMarkup(
    <ScorePage
      view={scoreView(company)}
      texts={textsFor(locale)}
      theme={themeFor('light')}
      isBusy={isBusy}
      onRecalculate={nothing}
      onOpen={nothing}
      onInvite={nothing}
    />,
  );

describe('the scores of a company', () => {
  const company = scoredCompany(WORKED_EXAMPLE);
  const markup = scorePage(company);

  it('shows both scores, their parts, why, and under which policy', () => {
    const text = textOf(markup);
    for (const expected of [
      `${company.importanceScore}`,
      `${company.closenessScore}`,
      'Revenue 61.1 30% 18.3 of 30',
      'Relationship quality',
      'Rising',
      'Last contact 10 days ago',
      'with the policy “Standard”.',
    ]) {
      expect(text).toContain(expected);
    }
  });

  it('is made of tables whose cells have named rows and columns', () => {
    expect(markup.match(/<table aria-label="The parts of (importance|closeness)"/g)).toHaveLength(2);
    expect(markup.match(/<th scope="row"/g)?.length).toBeGreaterThanOrEqual(8);
    expect(markup.match(/<th scope="col"/g)).toHaveLength(8);
  });

  it('is all Chinese for Chinese readers, but for the name of the policy and currencies', () => {
    const text = textOf(scorePage(company, 'zh-CN')).replace(/Standard|USD/g, '');
    expect(text).not.toMatch(/[A-Za-z]{2}/);
  });

  it('offers to open the record that keeps an amount out', () => {
    const withGap = scorePage(
      scoredCompany({ contracts: [contract({ amount: usd(10), status: 'ACTIVE' })] }),
    );
    expect(withGap).toMatch(/<button[^>]*aria-label="Open the record: 1 contract has neither/);
  });

  it('says what to enter when there is nothing to judge, or nothing was scored', () => {
    for (const empty of [NEVER_SCORED, scoredCompany({})]) {
      const text = textOf(scorePage(empty));
      expect(text).toContain('Enter any of these');
      expect(text).toContain('Recalculate now');
    }
  });

  it('keeps the scores when their explanation has another form', () => {
    const text = textOf(scorePage({ ...company, scoreExplanation: { version: 2 } }));
    expect(text).toContain('another version of the app');
    expect(text).toContain(`${company.importanceScore}`);
  });

  it('takes no second click while it recalculates', () => {
    expect(scorePage(company, 'en', true)).toMatch(/<button type="button" disabled=""[^>]*>Recalculating…/);
  });
});

const run = (fields: Partial<LastRun> = {}): LastRun => ({
  mode: 'SWEEP',
  state: 'RUNNING',
  processed: 180,
  total: 720,
  changed: 12,
  failed: 1,
  ...fields,
});

const healthPage = (health: HealthReport, locale = 'en'): string =>
  renderToStaticMarkup(
    <HealthPage
      health={health}
      texts={textsFor(locale)}
      theme={themeFor('dark')}
      isRequested={false}
      onRecalculateAll={nothing}
      onReload={nothing}
    />,
  );

describe('the health of scoring', () => {
  it('shows how far a run got, and waits for its end', () => {
    const markup = healthPage({ status: 'OK', findings: [], lastRun: run() });
    expect(markup).toMatch(/role="progressbar"[^>]*aria-valuenow="25"/);
    expect(textOf(markup)).toContain('180 of 720 companies, 12 changed, 1 failed');
    expect(markup).toContain('disabled=""');
  });

  it('lists what to look at', () => {
    const finding = { severity: 'ERROR' as const, subject: 'Setting BASE_CURRENCY', text: 'It is wrong.' };
    const text = textOf(
      healthPage({ status: 'ERROR', findings: [finding], lastRun: run({ state: 'FINISHED' }) }),
    );
    expect(text).toContain('Scoring does not work');
    expect(text).toContain('Error Setting BASE_CURRENCY : It is wrong.');
    expect(text).toContain('Recalculate all companies');
  });

  it.each(['en', 'zh-CN'])('explains what runs functions when no run ever happened: %s', (locale) => {
    const text = textOf(healthPage({ status: 'WARNING', findings: [], lastRun: null }, locale));
    expect(text).toContain('LOGIC_FUNCTION_TYPE');
  });

  it('knows when a run is over', () => {
    expect([run(), run({ state: 'WAITING' })].map(isOpen)).toEqual([true, true]);
    expect([run({ state: 'FINISHED' }), run({ state: 'FAILED' }), null].map(isOpen)).toEqual([
      false,
      false,
      false,
    ]);
    expect(percentOf(run({ total: 0, processed: 0 }))).toBe(0);
    expect(percentOf(run({ processed: 900 }))).toBe(100);
    expect(percentOf(run({ state: 'FINISHED', processed: 0, total: 0 }))).toBe(100);
  });
});

describe('in the context that a server gives', () => {
  beforeEach(() => {
    vi.stubGlobal(FRONT_COMPONENT_CONTEXT_KEY, {
      frontComponentId: 'component',
      userId: null,
      recordId: 'company-1',
      selectedRecordIds: ['company-1'],
      selectedObjectMetadata: null,
      colorScheme: 'dark',
      locale: 'zh-CN',
    });
    vi.stubGlobal(FRONT_COMPONENT_LISTENERS_KEY, new Set());
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('the panel of a record starts in the reader’s language while it finds out which', () => {
    const text = textOf(renderToStaticMarkup(<Panel />));
    expect(text).toContain('正在加载…');
    expect(text).not.toContain('评分');
  });

  it.each([
    ['no record', []],
    ['several records', ['company-1', 'company-2']],
  ])('the panel of %s is about the programme', (_case, selectedRecordIds) => {
    vi.stubGlobal(FRONT_COMPONENT_CONTEXT_KEY, {
      userId: 'user',
      selectedRecordIds,
      colorScheme: 'light',
      locale: 'en',
    });
    const text = textOf(renderToStaticMarkup(<Panel />));
    expect(text).toContain('Recommendations');
    expect(text).toContain('Loading…');
  });
});
