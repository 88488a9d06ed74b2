import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closingOf, emptyCloseForm } from '../../src/front-components/project-line/close-form.ts';
import { changedBetween, leadBar, placedSteps } from '../../src/front-components/project-line/model.ts';
import { openProject } from './support/open-project.tsx';
import { DEAL, listed, type Node } from './support/project-deal.ts';
import { settled, stage } from './support/stage.ts';
import { enter, hostsIn, isEnabled, press, readIn } from './support/tree.ts';

const all = (answer: string, ...questions: number[]): Node =>
  Object.fromEntries(questions.map((question) => [`answer${question}`, answer]));

/** Σ of 2, 4, 1, 4: a score of 75.5. */
const EXAMPLE = { ...all('YES', 1, 2, 6, 7, 8, 9, 11, 12, 13, 16, 17, 18, 19), ...all('NO', 14, 15) };

const round = (values: Node = {}): Node => ({
  id: 'round-1',
  kind: 'FULL',
  round: 1,
  assessedOn: '2026-11-20',
  createdAt: '2026-11-20T09:00:00.000Z',
  score: null,
  verdict: null,
  stageThen: 'MEETING',
  ...values,
});

const rival = (values: Node = {}): Node => ({
  id: 'rival-1',
  name: 'Borealis',
  standing: 'INCUMBENT',
  competitorId: 'competitor-1',
  competitor: { name: 'Borealis' },
  ...values,
});

const ANA = {
  id: 'ana',
  name: { firstName: 'Ana', lastName: 'Ortiz' },
  buyingRole: 'DECISION_MAKER',
  supportLevel: 'SUPPORTER',
  influence: 'INNER_CIRCLE',
  closeness: 70,
};

type Sent = { name: string; query: string };

async function open(
  deal: Node,
  {
    locale = 'en',
    rights = {},
    lost = false,
    refused,
    settings = {},
    routes = {},
  }: {
    locale?: 'en' | 'zh-CN';
    rights?: object;
    lost?: boolean;
    /** What the server says to a write instead of doing it. */
    refused?: string;
    settings?: Readonly<Record<string, string>>;
    routes?: Record<string, object[]>;
  } = {},
) {
  const writes: Sent[] = [];
  const lists: Record<string, Node[]> = {
    opportunities: [{ ...DEAL, ...deal }],
    scoringPolicies: [],
    competitors: [{ id: 'competitor-1', name: 'Borealis' }],
    people: [ANA],
    accountNeeds: [],
    supportRequests: [],
  };
  const set = stage({
    lists,
    rights,
    settings,
    routes,
    graphql: (query) => {
      const name = /^mutation (\w+)/.exec(query)?.[1];
      if (name === undefined) return undefined;
      writes.push({ name, query });
      if (refused !== undefined) return { body: { data: null, errors: [{ message: refused }] } };
      return { body: { data: { written: lost ? [] : [{ id: `new-${writes.length}` }] } } };
    },
  });
  return { ...set, lists, ...(await openProject(set.desk, locale)), writes };
}

/** Does what an element does at an event. */
function act(
  host: { props: Readonly<Record<string, unknown>> } | undefined,
  handler: string,
  event: object,
): void {
  const handle = host?.props[handler];
  if (typeof handle !== 'function') throw new Error(`nothing has ${handler}`);
  handle(event);
}

const withRound = { dealAssessments: listed(round(EXAMPLE)) };

const inEuros = {
  amount: { amountMicros: 100_000_000_000, currencyCode: 'EUR' },
  dealAssessments: listed(round()),
};

describe('a first round', () => {
  it('begins with a click', async () => {
    const { view, writes, screen } = await open({});
    expect(readIn(view())).toContain('No round yet.');
    press(view(), 'Begin the first round');
    await screen.settled();
    expect(writes.map(({ name }) => name)).toEqual(['BeginRound']);
  });

  it.each([
    ['by the rates that are set', { EXCHANGE_RATES: '{"EUR": 1.25}' }, '125 % of a large deal'],
    [
      'by the rate of the day',
      { EXCHANGE_RATES: '{"EUR": [{"from": "2020-01-01", "rate": 2}, {"from": "2026-01-01", "rate": 1.5}]}' },
      '150 % of a large deal',
    ],
    [
      'not without one',
      { EXCHANGE_RATES: '{}' },
      'size not known: the deal has no amount, or its currency no rate',
    ],
    ['nor by rates that can not be read', { EXCHANGE_RATES: '{"EUR": -1}' }, 'size not known'],
  ])('holds a deal in another currency against a large one: %s', async (_how, settings, said) => {
    const { view, sent } = await open(inEuros, { settings });
    expect(readIn(view())).toContain(said);
    expect(sent).toEqual([]);
  });

  it.each([
    ['by them', { baseCurrency: 'USD', rates: { EUR: 1.75 } }, '175 % of a large deal'],
    ['by none where it tells none', {}, 'size not known'],
  ])(
    'asks the app for the rates where the server hands none to pages, and goes %s',
    async (_how, told, said) => {
      const { view, sent } = await open(inEuros, { routes: { 'exchange-rates': [told] } });
      expect(readIn(view())).toContain(said);
      expect(sent.map(({ action }) => action)).toEqual(['exchange-rates']);
    },
  );

  it('takes a blank currency for the base currency, as the assistant does', async () => {
    const amount = { amountMicros: 100_000_000_000, currencyCode: '' };
    const settings = { BASE_CURRENCY: 'EUR', EXCHANGE_RATES: '{"USD": 0.8}' };
    const { view } = await open({ ...inEuros, amount }, { settings });
    // 100,000 € of the 80,000 € that 100,000 USD are.
    expect(readIn(view())).toContain('125 % of a large deal');
  });

  it('has what the records say with its evidence as links, accepted by a click', async () => {
    const { view, screen, opened, writes } = await open({ dealAssessments: listed(round()) });
    const text = readIn(view());
    expect(text).toContain('The records say: Yes · delivery fit: 4 of 5 stars');
    expect(text).toContain('The records say: Yes · Ana Ortiz supports us from inside');
    press(view(), 'Accept Yes for 7 Solution fits');
    await screen.settled();
    expect(writes.map(({ name }) => name)).toEqual(['AnswerRound']);
    expect(
      hostsIn(view()).some(({ props }) => props['aria-label'] === 'Accept Yes for 7 Solution fits'),
    ).toBe(false);
    const link = hostsIn(view()).find(
      ({ tag, text: label }) => tag === 'button' && label.trim() === 'Ana Ortiz',
    );
    act(link, 'onClick', {});
    expect(opened).toEqual([{ object: 'person', id: 'ana' }]);
  });

  it('says so where nothing can be suggested', async () => {
    const { screen, lists, view } = await open({ dealAssessments: listed(round()) });
    lists.people = [{ id: 'broken' }];
    await screen.load();
    expect(readIn(view())).toContain('What the records say can’t be read now');
  });
});

describe('answers', () => {
  it('move score, verdict and lights at once', async () => {
    const { view, screen } = await open(withRound);
    expect(readIn(view())).toContain('Go 75.5 15 of 20 known');
    press(view(), '7 Solution fits: No');
    // Compete falls from 90 to 70: (1400 + 1750 + 2100 + 1800) / 100.
    expect(readIn(view())).toContain('Stop 70.5 15 of 20 known');
    expect(readIn(view())).toContain('Our solution does not fit.');
    await screen.settled();
  });

  it.each([
    ['y', 'Can we win? green'],
    ['n', 'Can we win? yellow'],
    ['Delete', 'Can we win? green'],
  ])('are given by the key %s', async (key, light) => {
    const { view, screen } = await open(withRound);
    const choice = hostsIn(view()).find(
      ({ tag, props }) => tag === 'fieldset' && props['aria-label'] === '14 Informal criteria',
    );
    // Σ of "can we win?" is 1 with 14 and 15 no: 3 with a yes, 2 with none, which is green from 5/3 on.
    act(choice, 'onKeyDown', { key });
    expect(readIn(view())).toContain(light);
    await screen.settled();
  });

  it('that somebody else gave meanwhile stay, and it says which', async () => {
    const { view, screen } = await open(withRound, { lost: true });
    press(view(), '7 Solution fits: No');
    await screen.settled();
    expect(readIn(view())).toContain(
      'Somebody else answered “7 Solution fits” meanwhile: it now says Yes. Nothing was overwritten.',
    );
    expect(readIn(view())).toContain('Go 75.5');
  });

  it('are written one after the other, each by itself', async () => {
    const { view, screen, writes } = await open(withRound);
    press(view(), '3 Customer’s finances: Yes');
    press(view(), '4 Money is there: No');
    await screen.settled();
    expect(writes.map(({ name }) => name)).toEqual(['AnswerRound', 'AnswerRound']);
  });
});

describe('rounds', () => {
  it('stand side by side with what changed', async () => {
    const first = round({
      ...EXAMPLE,
      id: 'round-0',
      answer14: 'YES',
      score: 82.5,
      verdict: 'GO',
      assessedOn: '2026-10-01',
    });
    const { view } = await open({ dealAssessments: listed(first, round({ ...EXAMPLE, round: 2 })) });
    const text = readIn(view());
    expect(text).toContain('Score 82.5 → 75.5');
    expect(text).toContain('14 Informal criteria: Yes → No');
  });

  it('differ by what was answered otherwise, and by nothing else', () => {
    expect(changedBetween({ 1: 'YES', 2: 'NO' }, { 2: 'NO', 3: 'UNKNOWN' })).toEqual([
      { question: 1, before: 'YES', after: null },
      { question: 3, before: null, after: 'UNKNOWN' },
    ]);
  });
});

describe('rivals', () => {
  it('show by how much who is ahead', async () => {
    const { view } = await open({
      ...withRound,
      dealCompetitors: listed(rival(all('YES', 6, 7, 8, 9, 10, 11, 12, 13, 14, 15))),
    });
    expect(readIn(view())).toContain('Borealis Points 100, lead -25 (they are ahead)');
  });

  it('have points before there is a round, and no lead', async () => {
    const { view } = await open({ dealCompetitors: listed(rival(all('YES', 6))) });
    expect(readIn(view())).toContain('Borealis Points 55');
    expect(readIn(view())).not.toContain('lead');
  });

  it('that are new become competitors first', async () => {
    const { view, screen, writes } = await open({});
    enter(view(), 'or a new one', 'Nordwind');
    press(view(), 'Add a rival');
    await screen.settled();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(writes.map(({ name }) => name)).toEqual(['AddCompetitor', 'AddRival']);
  });
});

it('rivals, criteria and steps can be taken away', async () => {
  const { view, screen, writes } = await open({
    dealCompetitors: listed(rival()),
    decisionCriteria: listed({
      id: 'criterion-1',
      name: 'Certified',
      kind: 'FORMAL',
      mandatory: true,
      weight: 'RATING_3',
      ourFit: null,
      heldBy: null,
    }),
    dealMilestones: listed({
      id: 'step-1',
      name: 'Trial',
      dueOn: '2026-12-01',
      doneOn: null,
      agreedOn: null,
      side: 'BOTH',
    }),
  });
  for (const name of ['Borealis', 'Certified', 'Trial']) {
    press(view(), `Remove ${name}`);
    await screen.settled();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect(writes.map(({ name }) => name)).toEqual(['RemoveRival', 'RemoveCriterion', 'RemoveStep']);
});

describe('what no event tells of', () => {
  const outcome = { outcomes: [], hidden: [], run: null, requests: 4 };

  it.each([
    ['a round', 'Begin the first round'],
    ['a rival', 'Add no decision'],
  ])('is counted at once: %s', async (_what, button) => {
    const { view, sent, queries } = await open({}, { routes: { rescore: [outcome] } });
    const before = queries.length;
    press(view(), button);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(sent).toEqual([{ action: 'rescore', body: { companyIds: [DEAL.companyId] } }]);
    // Written, shown, and shown once more with what it was counted for.
    expect(queries.length - before).toBeGreaterThan(2);
  });

  it('is left to the feed where the deal has no company', async () => {
    const { view, sent } = await open({ companyId: null, company: null }, { routes: { rescore: [outcome] } });
    press(view(), 'Begin the first round');
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(sent).toEqual([]);
  });
});

describe('deciding the initiation', () => {
  it('wants a round, and a note against the verdict', async () => {
    const none = await open({});
    expect(readIn(none.view())).toContain('There is no round of TAS+ yet');
    const stopped = await open({ dealAssessments: listed(round({ ...EXAMPLE, answer7: 'NO' })) });
    expect(isEnabled(stopped.view(), 'Approve')).toBe(false);
    enter(stopped.view(), 'What you say about it', 'The partner carries the risk.');
    expect(isEnabled(stopped.view(), 'Approve')).toBe(true);
    press(stopped.view(), 'Approve');
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(stopped.writes.map(({ name }) => name)).toEqual(['ChangeDeal']);
  });

  it('sends back with a note on the timeline', async () => {
    const { view, writes } = await open(withRound);
    expect(isEnabled(view(), 'Send back')).toBe(false);
    enter(view(), 'What you say about it', 'Who decides?');
    press(view(), 'Send back');
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(writes.map(({ name }) => name)).toEqual(['AddNote', 'TieNote', 'ChangeDeal']);
    expect(readIn(view())).toContain('Sent back, with your note on the timeline.');
  });

  it('is offered to whoever may decide', async () => {
    const { view } = await open(withRound, { rights: { decide: false } });
    expect(isEnabled(view(), 'Approve')).toBe(false);
  });
});

it('of a deal that is closed nothing is suggested any more, nor read for that', async () => {
  const { view, queries } = await open({ ...withRound, closedOn: '2026-11-20' });
  expect(readIn(view())).not.toContain('The records say');
  expect(queries.filter((query) => query.includes('people('))).toEqual([]);
});

describe('closing', () => {
  it('asks for outcome and reason, and at a loss for who won', async () => {
    const { view, writes } = await open(withRound);
    expect(isEnabled(view(), 'Close as said')).toBe(false);
    enter(view(), 'Outcome', 'LOST');
    enter(view(), 'What decided it', 'PRICE');
    enter(view(), 'Lost to', 'competitor-1');
    expect(readIn(view())).toContain('The stage becomes LOST.');
    press(view(), 'Close as said');
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(writes.map(({ name }) => name)).toEqual(['ChangeDeal']);
  });

  it.each([
    'Invalid value "LOST" for field "stage". Valid values are: NEW, SCREENING, MEETING, PROPOSAL, CUSTOMER',
    'Variable "$data" got invalid value "LOST" at "data.stage"; Value "LOST" does not exist in "OpportunityStageEnum" enum.',
  ])('says which stage is missing where the workspace has none that means lost: %s', async (refused) => {
    const { view } = await open(withRound, { refused });
    enter(view(), 'Outcome', 'LOST');
    enter(view(), 'What decided it', 'PRICE');
    press(view(), 'Close as said');
    await settled();
    expect(readIn(view())).toContain('This workspace has no stage “LOST”, so nothing was written.');
    // What was said is still there, to be sent once the stage is.
    expect(isEnabled(view(), 'Close as said')).toBe(true);
  });

  it('sets what was said, and leaves the rest', () => {
    const said = { ...emptyCloseForm, outcome: 'WON' as const, reason: 'FIT', lostToId: 'x', insight: ' ' };
    expect(closingOf(said, 'CUSTOMER')).toEqual({ stage: 'CUSTOMER', outcomeReason: 'FIT', lostToId: null });
    expect(closingOf({ ...said, outcome: 'LOST', closenessOutcome: 'SAME', insight: ' a ' }, null)).toEqual({
      outcomeReason: 'FIT',
      lostToId: 'x',
      closenessOutcome: 'SAME',
      insightGained: 'a',
    });
  });
});

it('a deal of the green channel has five questions', async () => {
  const quick = round({ kind: 'QUICK', id: 'quick-1', answer1: 'YES' });
  const { view } = await open({ salesTrack: 'GREEN_CHANNEL', dealAssessments: listed(quick) });
  const choices = hostsIn(view()).filter(({ tag }) => tag === 'fieldset');
  expect(choices.map(({ props }) => props['aria-label'])).toEqual([
    '1 Customer’s project',
    '5 Compelling event',
    '7 Solution fits',
    '11 Inside support',
    '18 Profit',
  ]);
});

it('is in Chinese for Chinese readers', async () => {
  const { view } = await open({ ...withRound, name: '', winTheme: '' }, { locale: 'zh-CN' });
  const text = readIn(view()).replace(/Ana Ortiz|Borealis|TAS|YYYY-MM-DD|Delete/g, '');
  expect(text).toContain('推进');
  expect(text).not.toMatch(/[A-Za-z]{2}/);
});

describe('what is drawn', () => {
  it('keeps leads within their half', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100, max: 100 }), (lead) => {
        const { left, width } = leadBar(lead);
        expect(width * 2).toBe(Math.abs(lead));
        expect(lead < 0 ? left + width : left).toBe(50);
      }),
    );
  });

  it('keeps steps in their order, on the line', () => {
    const step = fc.record({
      dueOn: fc.option(
        fc.integer({ min: 1, max: 28 }).map((day) => `2026-11-${String(day).padStart(2, '0')}`),
      ),
      doneOn: fc.constant(null),
    });
    fc.assert(
      fc.property(fc.array(step), fc.integer({ min: 20_000, max: 21_000 }), (steps, today) => {
        const { places, todayAt } = placedSteps(steps, today);
        expect(places).toHaveLength(steps.filter(({ dueOn }) => dueOn !== null).length);
        const percents = places.map(({ percent }) => percent);
        expect(percents).toEqual(percents.toSorted((a, b) => a - b));
        for (const percent of [...percents, todayAt]) {
          expect(percent).toBeGreaterThanOrEqual(0);
          expect(percent).toBeLessThanOrEqual(100);
        }
      }),
    );
  });
});
